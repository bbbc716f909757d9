/// Backups: all that is in the graph as a file, on demand and by a schedule, and what is done after
/// one was restored.
@ApplicationModule(
        allowedDependencies = {
            "access",
            "access :: audit",
            "command",
            "files",
            "graph",
            "graph :: archive",
            "id",
            "text",
            "withdrawal"
        })
@NullMarked
package org.qiutong.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
