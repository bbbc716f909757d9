/// Exploration of the graph: neighbours with the evidence behind each edge, paths, connections.
@ApplicationModule(
        allowedDependencies = {
            "access",
            "chart",
            "codebook",
            "evidence :: cards",
            "evidence",
            "export",
            "graph",
            "ground",
            "id",
            "kit",
            "people",
            "search",
            "study",
            "text",
            "web"
        })
@NullMarked
package org.qiutong.explore;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
