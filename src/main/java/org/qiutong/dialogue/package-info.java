/// Planning a dialogue: the aggregate, which is its setting, agenda, host and outcomes, and how it
/// is stored. A dialogue is read by its convenor, by those it is shared with, and by
/// administrators; nobody else learns that it is there.
@ApplicationModule(
        allowedDependencies = {
            "access :: audit",
            "access :: cards",
            "access",
            "codebook",
            "evidence :: cards",
            "evidence",
            "graph",
            "ground :: cards",
            "ground",
            "id",
            "kit",
            "people",
            "search",
            "study",
            "text",
            "withdrawal"
        })
@NullMarked
package org.qiutong.dialogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
