/// The translation desk: translations of quotations from draft to final, with review by a second
/// person, a history, and detection of conflicting edits.
@ApplicationModule(
        allowedDependencies = {
            "access :: cards",
            "access",
            "codebook",
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
package org.qiutong.translation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
