package org.qiutong.text;

/// Texts as XML and HTML write them.
public final class Xml {

    private Xml() {}

    /// The text between tags, or as an attribute between double quotation marks.
    public static String escaped(String text) {
        return Legible.of(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
