@NullMarked
package org.qiutong.browser;

import org.jspecify.annotations.NullMarked;
