package org.qiutong.dialogue;

import org.qiutong.access.AccountLeaves;
import org.qiutong.access.AccountRefused;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Gives the dialogues of a deleted account to another.
@Component
class DialogueHeirs {

    private final Neo4jDialogues dialogues;

    DialogueHeirs(Neo4jDialogues dialogues) {
        this.dialogues = dialogues;
    }

    @EventListener
    void handOver(AccountLeaves leaving) {
        if (leaving.heir().isPresent()) {
            dialogues.handOver(leaving.name(), leaving.heir().get());
        } else if (dialogues.owns(leaving.name())) {
            throw new AccountRefused(AccountRefused.Reason.OWNS_DIALOGUES);
        }
        dialogues.unshare(leaving.name());
    }
}
