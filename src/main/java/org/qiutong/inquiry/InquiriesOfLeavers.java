package org.qiutong.inquiry;

import org.qiutong.access.AccountLeaves;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Deletes the inquiries that an account saved for itself when the account is deleted.
@Component
class InquiriesOfLeavers {

    private final StoredInquiries saved;

    InquiriesOfLeavers(StoredInquiries saved) {
        this.saved = saved;
    }

    @EventListener
    void delete(AccountLeaves leaving) {
        saved.deleteByOwner(leaving.name());
    }
}
