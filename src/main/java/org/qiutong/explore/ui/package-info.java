/// The graph on the screen.
@NullMarked
package org.qiutong.explore.ui;

import org.jspecify.annotations.NullMarked;
