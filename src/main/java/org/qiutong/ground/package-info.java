/// What communities hold in common, how sure that is, and on what it rests.
@ApplicationModule(
        allowedDependencies = {
            "access",
            "chart",
            "cite",
            "codebook",
            "evidence :: cards",
            "evidence",
            "export",
            "graph",
            "id",
            "kit",
            "people",
            "study",
            "text",
            "web"
        })
@NullMarked
package org.qiutong.ground;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
