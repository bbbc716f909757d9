/// Logging in.
@NullMarked
package org.qiutong.access.ui;

import org.jspecify.annotations.NullMarked;
