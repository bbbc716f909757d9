/// The first page, and how the evidence is read.
@ApplicationModule(
        allowedDependencies = {
            "codebook",
            "evidence :: cards",
            "evidence",
            "ground :: cards",
            "ground",
            "id",
            "kit",
            "people",
            "study",
            "text"
        })
@NullMarked
package org.qiutong.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
