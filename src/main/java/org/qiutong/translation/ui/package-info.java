/// The desk on the screen: the queue, and the page where a rendering is written and reviewed.
@NullMarked
package org.qiutong.translation.ui;

import org.jspecify.annotations.NullMarked;
