/// What came of a dialogue, entered into the evidence as a study of its own.
@NullMarked
package org.qiutong.dialogue.outcomes;

import org.jspecify.annotations.NullMarked;
