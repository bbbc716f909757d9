package org.qiutong.chart;

import java.util.regex.Pattern;

/// Where a mark leads.
///
/// @param address relative to the root, or absolute
/// @param label an accessible name: the target, and what the mark shows
public record Link(String address, String label) {

    private static final Pattern SAFE = Pattern.compile("https?://.*|[^:]*|[^:]*[/?#].*");

    /// @throws IllegalArgumentException if the address is of another scheme, such as a script
    public Link {
        if (!SAFE.matcher(address).matches()) {
            throw new IllegalArgumentException("no address on the web: " + address);
        }
    }
}
