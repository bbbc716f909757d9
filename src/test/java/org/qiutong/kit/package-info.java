@NullMarked
package org.qiutong.kit;

import org.jspecify.annotations.NullMarked;
