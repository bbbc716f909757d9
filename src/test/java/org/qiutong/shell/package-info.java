@NullMarked
package org.qiutong.shell;

import org.jspecify.annotations.NullMarked;
