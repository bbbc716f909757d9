package org.qiutong.translation.xliff;

import java.util.Map;

/// A file cannot be read as XLIFF 2.0 or 2.1. Nothing is stored.
public final class FileRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public enum Why {
        EMPTY,
        TOO_LARGE,
        /// An encoding other than UTF-8 or UTF-16.
        ENCODING,
        /// It declares a document type, which could include external content.
        DOCTYPE,
        /// Arguments: `line`, `reason`.
        NOT_XML,
        /// Nested deeper than any valid XLIFF. Arguments: `line`.
        TOO_DEEP,
        /// Arguments: `root`.
        NOT_XLIFF,
        /// Arguments: `version`.
        OTHER_VERSION,
        /// Not valid XLIFF. Arguments: `unit`, empty if unknown; `line`, 0 if unknown; `reason`.
        INVALID,
        /// It names no target language, or its target language is its source language.
        NO_LANGUAGE
    }

    private final Why why;
    private final transient Map<String, Object> arguments;

    /// @param arguments of the message
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
