/// Questions to the evidence, built as a sentence, and saved to be asked again.
@ApplicationModule(
        allowedDependencies = {
            "access",
            "codebook",
            "evidence :: cards",
            "evidence",
            "graph",
            "ground :: cards",
            "ground :: index",
            "ground",
            "id",
            "kit",
            "people",
            "study",
            "text",
            "web"
        })
@NullMarked
package org.qiutong.inquiry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
