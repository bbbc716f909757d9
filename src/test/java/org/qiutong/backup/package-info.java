@NullMarked
package org.qiutong.backup;

import org.jspecify.annotations.NullMarked;
