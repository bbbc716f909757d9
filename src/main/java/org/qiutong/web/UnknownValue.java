package org.qiutong.web;

import java.util.List;

/// A parameter has a value that it cannot have.
public final class UnknownValue extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// @param allowed what it can be
    public UnknownValue(String parameter, String value, List<String> allowed) {
        super(
                "'"
                        + parameter
                        + "' cannot be '"
                        + value
                        + "'; it is one of "
                        + String.join(", ", allowed));
    }
}
