/// Transcripts of interviews as texts, Word documents and captions, with tables of who was
/// interviewed and of what was coded beside them.
@NullMarked
package org.qiutong.exchange.transcript;

import org.jspecify.annotations.NullMarked;
