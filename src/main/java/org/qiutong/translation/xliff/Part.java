package org.qiutong.translation.xliff;

/// The parts of an XLIFF document, each a `file` element.
public enum Part {
    QUOTATIONS("quotations"),
    CODEBOOK("codebook");

    private final String file;

    Part(String file) {
        this.file = file;
    }

    /// The id of the `file` element.
    String file() {
        return file;
    }
}
