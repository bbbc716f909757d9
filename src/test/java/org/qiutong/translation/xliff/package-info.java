@NullMarked
package org.qiutong.translation.xliff;

import org.jspecify.annotations.NullMarked;
