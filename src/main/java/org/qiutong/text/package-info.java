/// Language-tagged text, its order, and its matching: the one place that knows about scripts and
/// languages.
@NullMarked
package org.qiutong.text;

import org.jspecify.annotations.NullMarked;
