/// Planning a dialogue: its setting, its agenda, who hosts it, and what came of it. A dialogue is
/// read by its convenor, by those it is shared with, and by administrators; nobody else learns that
/// it is there.
@NullMarked
package org.qiutong.dialogue;

import org.jspecify.annotations.NullMarked;
