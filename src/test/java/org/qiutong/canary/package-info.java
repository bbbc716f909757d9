@NullMarked
package org.qiutong.canary;

import org.jspecify.annotations.NullMarked;
