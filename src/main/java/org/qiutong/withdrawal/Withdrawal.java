package org.qiutong.withdrawal;

import java.time.Instant;
import java.util.Optional;

/// The fact that somebody has taken back what they gave to a study. It outlives what it took away,
/// and holds nothing of it but the id.
///
/// @param id the number of the receipt
/// @param by the account that recorded it
/// @param reason as the account gave it
/// @param recall that it was recorded by mistake; since then it holds no longer
public record Withdrawal(
        String id,
        Subject subject,
        Instant at,
        String by,
        Optional<String> reason,
        Optional<Recall> recall) {

    /// The greatest length of a reason.
    public static final int LONGEST_REASON = 500;

    /// @throws IllegalArgumentException if the reason is blank or too long
    public Withdrawal {
        if (reason.filter(each -> each.isBlank() || each.length() > LONGEST_REASON).isPresent()) {
            throw new IllegalArgumentException("a reason of no or too many words");
        }
    }

    /// Who said that a withdrawal was a mistake, and when.
    public record Recall(Instant at, String by) {}

    public boolean holds() {
        return recall.isEmpty();
    }
}
