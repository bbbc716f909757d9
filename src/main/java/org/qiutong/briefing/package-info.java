/// Papers made of the evidence, for a dialogue or for a reader: what may stand in them, and how
/// they are set.
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
            "text",
            "web"
        })
@NullMarked
package org.qiutong.briefing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
