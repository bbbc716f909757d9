/// Who may come to a dialogue, what is asked of them together, and who is invited.
@ApplicationModule(
        allowedDependencies = {
            "codebook",
            "dialogue",
            "dialogue :: frame",
            "evidence",
            "evidence :: cards",
            "export",
            "graph",
            "ground",
            "ground :: bridging",
            "kit",
            "people",
            "text"
        })
@NullMarked
package org.qiutong.participants;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
