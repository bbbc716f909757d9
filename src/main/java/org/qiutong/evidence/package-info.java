/// What was said: quotations with their translations, findings about groups, and the authors' own
/// statements.
@ApplicationModule(
        allowedDependencies = {
            "cite",
            "chart",
            "codebook",
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
package org.qiutong.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
