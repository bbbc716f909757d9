/// Alignment: which concepts of different codebooks mean the same, and which institutions were met
/// twice. The program proposes; only what a person has decided counts.
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
            "study",
            "text"
        })
@NullMarked
package org.qiutong.alignment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
