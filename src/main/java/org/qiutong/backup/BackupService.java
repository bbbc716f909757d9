package org.qiutong.backup;

import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.util.Objects;
import org.qiutong.access.audit.AuditAction;
import org.qiutong.access.audit.AuditLog;
import org.qiutong.graph.Backups;
import org.qiutong.graph.archive.GraphContent;
import org.springframework.stereotype.Service;

/// Makes backups.
@Service
public class BackupService {

    private final Backups backups;
    private final AuditLog audit;

    BackupService(Backups backups, AuditLog audit) {
        this.backups = backups;
        this.audit = audit;
    }

    /// A backup of everything as it is now. It is read when this returns; what is committed later
    /// is not in it.
    ///
    /// @return written once, by which it is closed
    @RolesAllowed("ADMINISTRATOR")
    public BackupFile.Content make() throws IOException {
        GraphContent content = backups.content();
        audit.record(AuditAction.BACKED_UP, "");
        return out -> {
            try (content) {
                content.write(out, Backups.schema(), version());
            }
        };
    }

    private static String version() {
        return Objects.requireNonNullElse(
                BackupService.class.getPackage().getImplementationVersion(), "");
    }
}
