package org.qiutong.withdrawal.ui;

import org.qiutong.withdrawal.Outlook;
import org.qiutong.withdrawal.TakingRefused;
import org.qiutong.withdrawal.Withdrawal;

/// What the dialog of a withdrawal or deletion shows.
sealed interface TakingStep {
    record Asked(Outlook outlook) implements TakingStep {}

    record Withdrawn(Withdrawal withdrawal) implements TakingStep {}

    record Deleted() implements TakingStep {}

    record Refused(TakingRefused refusal) implements TakingStep {}
}
