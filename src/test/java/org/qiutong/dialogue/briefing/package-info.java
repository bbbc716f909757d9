@NullMarked
package org.qiutong.dialogue.briefing;

import org.jspecify.annotations.NullMarked;
