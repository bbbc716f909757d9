/// Coding: the transcripts of interviews, and which passages of them were coded.
@ApplicationModule(
        allowedDependencies = {
            "codebook",
            "evidence",
            "graph",
            "id",
            "kit",
            "people",
            "study",
            "text"
        })
@NullMarked
package org.qiutong.coding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
