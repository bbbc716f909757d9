package org.qiutong.cite;

import java.util.Locale;

/// A style in which references are written.
public enum Style {
    /// That of the American Psychological Association, 7th edition.
    APA,
    /// The Chicago Manual of Style, 18th edition: its reference lists to author-date citations.
    CHICAGO,
    /// GB/T 7714—2015, for numbered references.
    GBT;

    public Reference of(Work work) {
        return switch (this) {
            case APA -> Apa.reference(work);
            case CHICAGO -> Chicago.reference(work);
            case GBT -> Gbt.reference(work);
        };
    }

    /// The style that is used where a language of the interface is spoken.
    public static Style usual(Locale locale) {
        return locale.getLanguage().equals("zh") ? GBT : APA;
    }
}
