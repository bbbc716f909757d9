package org.qiutong.translation.xliff;

/// What is translated; each is a file of its own within an XLIFF document.
public enum Part {
    QUOTATIONS("quotations"),
    CODEBOOK("codebook");

    private final String file;

    Part(String file) {
        this.file = file;
    }

    /// The id of the file.
    String file() {
        return file;
    }
}
