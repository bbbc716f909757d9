/// The page of the outcomes.
@NullMarked
package org.qiutong.dialogue.outcomes.ui;

import org.jspecify.annotations.NullMarked;
