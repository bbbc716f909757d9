package org.qiutong.withdrawal;

import java.util.List;
import java.util.Optional;
import org.qiutong.id.ExpertId;
import org.qiutong.id.QuotationId;

/// The withdrawals of one study that hold.
public record Ledger(List<Withdrawal> withdrawals) {

    public Ledger {
        withdrawals = withdrawals.stream().filter(Withdrawal::holds).toList();
    }

    /// The withdrawal of the whole study.
    public Optional<Withdrawal> ofStudy() {
        return withdrawals.stream()
                .filter(each -> each.subject().kind() == Subject.Kind.STUDY)
                .findFirst();
    }

    /// Whether an expert has withdrawn.
    public boolean hasExpert(ExpertId id) {
        return has(Subject.expert(id));
    }

    /// Whether a quotation itself was withdrawn.
    public boolean hasQuotation(QuotationId id) {
        return has(Subject.quotation(id));
    }

    private boolean has(Subject subject) {
        return withdrawals.stream().anyMatch(each -> each.subject().equals(subject));
    }
}
