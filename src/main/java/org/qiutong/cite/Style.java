package org.qiutong.cite;

import java.util.Locale;
import java.util.function.Function;

/// A style in which references are written.
public enum Style {
    /// That of the American Psychological Association, 7th edition.
    APA(Apa::reference),
    /// The Chicago Manual of Style, 18th edition: its reference lists to author-date citations.
    CHICAGO(Chicago::reference),
    /// GB/T 7714—2015, for numbered references.
    GBT(Gbt::reference);

    private final Function<Work, Reference> writer;

    Style(Function<Work, Reference> writer) {
        this.writer = writer;
    }

    public Reference of(Work work) {
        return writer.apply(work);
    }

    /// The style that is used where a language of the interface is spoken.
    public static Style usual(Locale locale) {
        return locale.getLanguage().equals("zh") ? GBT : APA;
    }
}
