/// Questions to the evidence, built as a sentence, and saved to be asked again.
@ApplicationModule(
        allowedDependencies = {
            "codebook",
            "evidence",
            "evidence :: cards",
            "graph",
            "ground",
            "ground :: cards",
            "ground :: index",
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
