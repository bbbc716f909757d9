/// The list of dialogues, and the pages of their setting.
@NullMarked
package org.qiutong.dialogue.ui;

import org.jspecify.annotations.NullMarked;
