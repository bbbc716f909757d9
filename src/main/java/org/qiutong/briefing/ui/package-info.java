/// The page on which the papers are ordered.
@NullMarked
package org.qiutong.briefing.ui;

import org.jspecify.annotations.NullMarked;
