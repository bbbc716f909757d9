/// The pages on which a dialogue is planned.
@NullMarked
package org.qiutong.dialogue.ui;

import org.jspecify.annotations.NullMarked;
