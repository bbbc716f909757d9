package org.qiutong.cite;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;

/// A format in which reference managers read references, in UTF-8.
public enum ReferenceFormat {
    BIBTEX("BibTeX", "bib", "application/x-bibtex", Bibtex::write),
    RIS("RIS", "ris", "application/x-research-info-systems", Ris::write),
    CSL_JSON("CSL-JSON", "json", "application/vnd.citationstyles.csl+json", CslJson::write);

    private final String title;
    private final String extension;
    private final String mediaType;
    private final Function<List<Work>, String> writer;

    ReferenceFormat(
            String title, String extension, String mediaType, Function<List<Work>, String> writer) {
        this.title = title;
        this.extension = extension;
        this.mediaType = mediaType;
        this.writer = writer;
    }

    /// Its name, the same in every language.
    public String title() {
        return title;
    }

    /// Of its files, without the dot.
    public String extension() {
        return extension;
    }

    public String mediaType() {
        return mediaType;
    }

    /// A whole file.
    public byte[] write(List<Work> works) {
        return writer.apply(works).getBytes(StandardCharsets.UTF_8);
    }
}
