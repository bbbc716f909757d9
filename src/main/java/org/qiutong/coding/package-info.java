/// Coding: the transcripts of interviews, which passages of them were coded, and the desk at which
/// they are.
@ApplicationModule(
        allowedDependencies = {
            "access :: audit",
            "access",
            "codebook",
            "evidence",
            "graph",
            "id",
            "kit",
            "people",
            "search",
            "study",
            "text"
        })
@NullMarked
package org.qiutong.coding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
