@NullMarked
package org.qiutong.evidence;

import org.jspecify.annotations.NullMarked;
