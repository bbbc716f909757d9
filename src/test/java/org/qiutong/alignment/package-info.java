@NullMarked
package org.qiutong.alignment;

import org.jspecify.annotations.NullMarked;
