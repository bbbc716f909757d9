package org.qiutong.cite;

import java.nio.charset.StandardCharsets;
import java.util.List;

/// A format in which reference managers read references, in UTF-8.
public enum ReferenceFormat {
    BIBTEX("BibTeX", "bib", "application/x-bibtex"),
    RIS("RIS", "ris", "application/x-research-info-systems"),
    CSL_JSON("CSL-JSON", "json", "application/vnd.citationstyles.csl+json");

    private final String title;
    private final String extension;
    private final String mediaType;

    ReferenceFormat(String title, String extension, String mediaType) {
        this.title = title;
        this.extension = extension;
        this.mediaType = mediaType;
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
        String file =
                switch (this) {
                    case BIBTEX -> Bibtex.write(works);
                    case RIS -> Ris.write(works);
                    case CSL_JSON -> CslJson.write(works);
                };
        return file.getBytes(StandardCharsets.UTF_8);
    }
}
