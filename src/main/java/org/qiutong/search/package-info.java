/// One search over concepts, quotations, institutions, instruments, events, sources and experts, in
/// either language and any script.
@ApplicationModule(
        allowedDependencies = {
            "codebook",
            "evidence :: cards",
            "evidence",
            "graph",
            "id",
            "kit",
            "people",
            "study",
            "text",
            "web"
        })
@NullMarked
package org.qiutong.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
