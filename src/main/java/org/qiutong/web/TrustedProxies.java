package org.qiutong.web;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.catalina.util.NetMask;

/// The proxies whose forwarded headers are believed, from `QIUTONG_TRUSTED_PROXIES`: addresses or
/// ranges of them (`10.0.0.0/8`), separated by commas. By default none.
///
/// @param ranges their addresses
record TrustedProxies(List<NetMask> ranges) {

    static final String SETTING = "qiutong.trusted-proxies";

    static TrustedProxies parse(String setting) {
        return new TrustedProxies(
                Arrays.stream(setting.split(",", -1))
                        .map(String::strip)
                        .filter(range -> !range.isEmpty())
                        .map(TrustedProxies::range)
                        .toList());
    }

    /// A name would be looked up, and may change: addresses only.
    private static NetMask range(String text) {
        try {
            if (literal(text.replaceFirst("/\\d+$", "")).isPresent()) {
                return new NetMask(text);
            }
            throw new InvalidSetting(SETTING, text);
        } catch (IllegalArgumentException _) {
            throw new InvalidSetting(SETTING, text);
        }
    }

    boolean contains(String address) {
        return literal(address)
                .filter(ip -> ranges.stream().anyMatch(range -> range.matches(ip)))
                .isPresent();
    }

    /// The client of a request: the last address in the list that no trusted proxy has. What stands
    /// before it was sent by the client, who can write anything.
    ///
    /// @param peer the address of the connection, a trusted proxy
    /// @param forwarded the values of `X-Forwarded-For`, in their order
    String client(String peer, List<String> forwarded) {
        List<String> hops =
                forwarded.stream()
                        .flatMap(value -> Arrays.stream(value.split(",", -1)))
                        .map(String::strip)
                        .toList();
        String client = peer;
        for (String hop : hops.reversed()) {
            Optional<InetAddress> ip = literal(hop);
            if (ip.isEmpty()) {
                break;
            }
            client = ip.get().getHostAddress();
            if (!contains(hop)) {
                break;
            }
        }
        return client;
    }

    /// An address in full; Java also takes `10.1` for one.
    private static Optional<InetAddress> literal(String text) {
        if (!text.contains(":") && !text.matches("\\d+(\\.\\d+){3}")) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.ofLiteral(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
