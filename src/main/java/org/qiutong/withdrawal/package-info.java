/// What is taken back: withdrawals, which are kept in a ledger so that no import and no restore
/// undoes them, and what is deleted.
@ApplicationModule(
        allowedDependencies = {
            "access :: audit",
            "access",
            "command",
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
package org.qiutong.withdrawal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
