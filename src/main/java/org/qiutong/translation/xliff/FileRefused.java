package org.qiutong.translation.xliff;

import java.util.Map;

/// A file cannot be read as XLIFF 2.0 or 2.1. Nothing of it is stored.
public final class FileRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public enum Why {
        EMPTY,
        TOO_LARGE,
        /// In another encoding than UTF-8 or UTF-16.
        ENCODING,
        /// It declares a document type, which could bring anything in.
        DOCTYPE,
        /// Arguments: `line`, `reason`.
        NOT_XML,
        /// Nested deeper than any XLIFF is. Arguments: `line`.
        TOO_DEEP,
        /// Arguments: `root`.
        NOT_XLIFF,
        /// Arguments: `version`.
        OTHER_VERSION,
        /// Against the rules of XLIFF. Arguments: `unit`, empty where it is not known; `line`, 0
        /// where it is not known; `reason`.
        INVALID,
        /// It does not say which language it is translated into, or into that which it is in.
        NO_LANGUAGE
    }

    private final Why why;
    private final transient Map<String, Object> arguments;

    /// @param arguments of the message that tells it
    public FileRefused(Why why, Map<String, Object> arguments) {
        super(why + " " + arguments);
        this.why = why;
        this.arguments = Map.copyOf(arguments);
    }

    public Why why() {
        return why;
    }

    public Map<String, Object> arguments() {
        return arguments;
    }
}
