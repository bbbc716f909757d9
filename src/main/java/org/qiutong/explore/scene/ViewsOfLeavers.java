package org.qiutong.explore.scene;

import org.qiutong.access.AccountLeaves;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Deletes the views that an account saved for itself when the account is deleted.
@Component
class ViewsOfLeavers {

    private final StoredViews saved;

    ViewsOfLeavers(StoredViews saved) {
        this.saved = saved;
    }

    @EventListener
    void delete(AccountLeaves leaving) {
        saved.deleteByOwner(leaving.name());
    }
}
