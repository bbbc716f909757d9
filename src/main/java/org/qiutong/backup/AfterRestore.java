package org.qiutong.backup;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.qiutong.access.Authority;
import org.qiutong.access.Role;
import org.qiutong.access.audit.AuditAction;
import org.qiutong.access.audit.AuditLog;
import org.qiutong.graph.Restored;
import org.qiutong.id.StudyId;
import org.qiutong.withdrawal.Withdrawals;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes away again what was withdrawn after a backup was made, as soon as the backup has been
/// restored and before the program serves anybody.
@Component
class AfterRestore implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(AfterRestore.class);

    private final Restored restored;
    private final Withdrawals withdrawals;
    private final AuditLog audit;
    private final TransactionTemplate transaction;

    AfterRestore(
            Restored restored,
            Withdrawals withdrawals,
            AuditLog audit,
            TransactionTemplate transaction) {
        this.restored = restored;
        this.withdrawals = withdrawals;
        this.audit = audit;
        this.transaction = transaction;
    }

    @Override
    public void afterSingletonsInstantiated() {
        Optional<Instant> backup = restored.pending();
        if (backup.isPresent()) {
            try (var _ = Authority.ofProgram(Role.RESEARCHER)) {
                transaction.executeWithoutResult(_ -> apply(backup.get()));
            }
        }
    }

    private void apply(Instant backup) {
        Set<StudyId> studies = withdrawals.apply();
        audit.record(AuditAction.RESTORED, backup.toString());
        restored.done();
        LOG.info(
                "The backup of {} was restored; withdrawals were applied again to {}",
                backup,
                studies);
    }
}
