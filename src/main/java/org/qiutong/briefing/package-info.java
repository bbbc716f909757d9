/// The papers for a dialogue: what of the evidence may stand in them, and how they are set.
@ApplicationModule(
        allowedDependencies = {
            "chart",
            "cite",
            "codebook",
            "dialogue :: frame",
            "dialogue",
            "evidence :: cards",
            "evidence",
            "export",
            "ground :: cards",
            "ground :: index",
            "ground",
            "id",
            "kit",
            "participants :: cards",
            "participants :: seating",
            "participants",
            "people",
            "study",
            "text"
        })
@NullMarked
package org.qiutong.briefing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
