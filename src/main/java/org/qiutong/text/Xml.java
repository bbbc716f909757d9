package org.qiutong.text;

/// Escapes text for SVG that is written as text.
public final class Xml {

    private Xml() {}

    /// Escaped for element content, or for an attribute value in double quotation marks.
    public static String escaped(String text) {
        return Legible.of(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
