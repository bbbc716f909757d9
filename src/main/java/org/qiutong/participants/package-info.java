/// Who may come to a dialogue, what is asked of them together, and who is invited.
@ApplicationModule(
        allowedDependencies = {
            "access :: cards",
            "access",
            "codebook",
            "dialogue :: frame",
            "dialogue",
            "evidence :: cards",
            "evidence",
            "export",
            "graph",
            "ground :: bridging",
            "ground",
            "id",
            "kit",
            "people",
            "text"
        })
@NullMarked
package org.qiutong.participants;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
