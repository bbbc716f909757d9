package org.qiutong.chart;

import java.util.regex.Pattern;

/// Where a mark leads.
///
/// @param address relative to the root, or an address on the web
/// @param label what is there and what the mark shows, for those who do not see it
public record Link(String address, String label) {

    private static final Pattern SAFE = Pattern.compile("https?://.*|[^:]*|[^:]*[/?#].*");

    /// @throws IllegalArgumentException if the address is of another scheme, such as a script
    public Link {
        if (!SAFE.matcher(address).matches()) {
            throw new IllegalArgumentException("no address on the web: " + address);
        }
    }
}
