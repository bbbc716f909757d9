/// The papers for a dialogue: what of the evidence may stand in them, and how they are set.
@NullMarked
package org.qiutong.briefing;

import org.jspecify.annotations.NullMarked;
