/// The views of the translation desk: the queue, and the page where a translation is written and
/// reviewed.
@NullMarked
package org.qiutong.translation.ui;

import org.jspecify.annotations.NullMarked;
