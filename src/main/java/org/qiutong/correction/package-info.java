/// Corrections of what was imported: what a quotation says, who says it, and where.
@ApplicationModule(
        allowedDependencies = {
            "access :: audit",
            "access",
            "evidence",
            "graph",
            "id",
            "kit",
            "people",
            "text"
        })
@NullMarked
package org.qiutong.correction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
