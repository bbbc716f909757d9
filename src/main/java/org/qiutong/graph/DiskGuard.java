package org.qiutong.graph;

import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/// Refuses whatever would change data while the disk is full, before it begins. Reading goes on.
@Component
class DiskGuard implements TransactionExecutionListener {

    private final Graph database;

    DiskGuard(Graph database) {
        this.database = database;
    }

    @Override
    public void beforeBegin(TransactionExecution transaction) {
        if (!transaction.isReadOnly() && !Revisions.onlyLocks(transaction)) {
            database.checkSpace();
        }
    }
}
