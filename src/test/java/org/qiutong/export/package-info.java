@NullMarked
package org.qiutong.export;

import org.jspecify.annotations.NullMarked;
