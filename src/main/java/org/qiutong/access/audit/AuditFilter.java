package org.qiutong.access.audit;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which entries of the audit log are asked for.
///
/// @param account who did it, or the account it was done to
/// @param study its id
/// @param from the first moment
/// @param before the first moment that is no longer meant
public record AuditFilter(
        Optional<String> account,
        Optional<AuditAction> action,
        Optional<String> study,
        Optional<Instant> from,
        Optional<Instant> before) {

    public static final AuditFilter ALL =
            new AuditFilter(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());

    Map<String, @Nullable Object> parameters() {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("account", account.orElse(null));
        parameters.put("action", action.map(Enum::name).orElse(null));
        parameters.put("study", study.orElse(null));
        parameters.put("from", from.map(Neo4jAuditLog::stored).orElse(null));
        parameters.put("before", before.map(Neo4jAuditLog::stored).orElse(null));
        return parameters;
    }
}
