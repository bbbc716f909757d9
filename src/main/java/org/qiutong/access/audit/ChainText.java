package org.qiutong.access.audit;

import java.util.Map;

/// What is told of the chain, as the key of a text.
///
/// @param arguments of the text
public record ChainText(String key, Map<String, Object> arguments) {

    public static ChainText of(Chain chain) {
        return switch (chain) {
            case Chain.Holds(long number, String _) ->
                    new ChainText("audit.holds", Map.of("number", number));
            case Chain.Broken(long number, Chain.Fault fault) ->
                    new ChainText("audit.broken", Map.of("number", number, "fault", fault.name()));
        };
    }

    /// The hash of the last entry, as a text that follows; empty if the chain does not hold.
    public static String hash(Chain chain) {
        return chain instanceof Chain.Holds(long _, String hash) ? " " + hash : "";
    }
}
