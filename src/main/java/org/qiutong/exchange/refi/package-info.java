/// Projects in the exchange format of qualitative analysis (REFI-QDA, `.qdpx`), which NVivo,
/// ATLAS.ti, MAXQDA, QualCoder and others write.
@NullMarked
package org.qiutong.exchange.refi;

import org.jspecify.annotations.NullMarked;
