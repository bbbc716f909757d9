package org.qiutong.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// What accounts may do now, read for every request. Kept for a second, so that the many requests
/// of one page cost one read; a change by this program is seen at once, one by another instance
/// after that second.
@Component
class Standings {

    private static final Duration KEPT = Duration.ofSeconds(1);
    private static final int MOST = 10_000;

    private final Accounts accounts;
    private final Cache<String, Optional<StoredAccount>> read =
            Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(MOST).build();

    Standings(Accounts accounts) {
        this.accounts = accounts;
    }

    /// An account as it is now.
    ///
    /// @throws org.springframework.dao.DataAccessException if the database does not answer
    Optional<StoredAccount> of(String name) {
        return read.get(name, accounts::find);
    }

    /// Reads an account anew from now on, and again once the current transaction has ended.
    void changed(String name) {
        read.invalidate(name);
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(
                    new TransactionSynchronization() {
                        @Override
                        public void afterCompletion(int status) {
                            read.invalidate(name);
                        }
                    });
        }
    }
}
