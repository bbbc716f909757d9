/// What comes in and goes out: one format a package, one way in for all of them.
@ApplicationModule(
        allowedDependencies = {
            "access",
            "codebook",
            "evidence",
            "graph",
            "kit",
            "people",
            "search",
            "study",
            "text"
        })
@NullMarked
package org.qiutong.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
