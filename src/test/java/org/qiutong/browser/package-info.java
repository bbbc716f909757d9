/// Real browsers for end-to-end tests.
@NullMarked
package org.qiutong.browser;

import org.jspecify.annotations.NullMarked;
