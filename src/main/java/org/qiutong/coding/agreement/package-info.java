/// How far coders agree, by the measures of the field.
@NullMarked
package org.qiutong.coding.agreement;

import org.jspecify.annotations.NullMarked;
