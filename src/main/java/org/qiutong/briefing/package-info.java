/// The papers for a dialogue: what of the evidence may stand in them, and how they are set.
@ApplicationModule(
        allowedDependencies = {
            "chart",
            "codebook",
            "dialogue",
            "dialogue :: frame",
            "evidence",
            "evidence :: cards",
            "export",
            "ground",
            "ground :: cards",
            "ground :: index",
            "kit",
            "participants",
            "participants :: cards",
            "participants :: seating",
            "people",
            "study",
            "text"
        })
@NullMarked
package org.qiutong.briefing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
