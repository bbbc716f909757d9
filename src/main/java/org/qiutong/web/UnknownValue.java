package org.qiutong.web;

import java.util.List;

/// A parameter has a value that it cannot have.
public final class UnknownValue extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// How much of the value is repeated, in characters.
    private static final int SHOWN = 100;

    /// @param allowed what it can be
    public UnknownValue(String parameter, String value, List<String> allowed) {
        super(
                "'"
                        + parameter
                        + "' cannot be '"
                        + (value.length() > SHOWN ? value.substring(0, SHOWN) + "…" : value)
                        + "'; it is one of "
                        + String.join(", ", allowed));
    }
}
