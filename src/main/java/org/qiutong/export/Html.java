package org.qiutong.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.Legible;
import org.qiutong.text.LocalizedText.Version;
import org.qiutong.text.Xml;

/// Writes a text as HTML that is also well-formed XML. All text is escaped, and nothing is loaded
/// from elsewhere.
final class Html {

    private static final String STYLE = style();

    /// The most rows of a table that stays on one page.
    private static final int SHORT = 6;

    /// How the address of a picture within the page begins.
    static final String PNG = "data:image/png;base64,";

    private static final String MARGIN = "font-size: 8pt; color: #505050;";

    private final StringBuilder out = new StringBuilder();
    private int tables;

    private Html() {}

    static String of(Paper paper) {
        Html html = new Html();
        html.page(paper);
        return html.out.toString();
    }

    private void page(Paper paper) {
        out.append("<!DOCTYPE html>\n<html");
        lang(paper.title().language());
        out.append("><head><meta charset=\"UTF-8\"/>");
        out.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>");
        out.append("<meta name=\"generator\" content=\"Qiutong\"/>");
        out.append("<meta name=\"subject\" content=\"");
        out.append(Xml.escaped(titles(paper))).append("\"/>");
        element("title", titles(paper));
        out.append("<style>\n").append(pages(paper)).append(STYLE).append("</style></head>\n");
        out.append("<body");
        lang(paper.title().language());
        out.append(paper.second().isPresent() ? " class=\"facing\"" : "").append("><main>\n");
        out.append("<header>");
        element("h1", "title", paper.title());
        paper.second().ifPresent(second -> element("p", "title", second));
        out.append("</header>\n");
        paper.blocks().forEach(this::block);
        out.append("</main></body></html>\n");
    }

    private static String titles(Paper paper) {
        return paper.title().text()
                + paper.second().map(second -> " · " + second.text()).orElse("");
    }

    /// The page headers and footers. A title may hold any character, so each is written as an
    /// escape.
    private static String pages(Paper paper) {
        Version second = paper.second().orElse(paper.title());
        return """
        @page { size: A4 %s; margin: 22mm 20mm 20mm 20mm;
          @top-left { content: "%s"; font-family: %s; %s }
          @top-right { content: "%s"; font-family: %s; %s }
          @bottom-left { content: "Qiutong"; font-family: qiutong-heading, sans-serif; %s }
          @bottom-right { content: counter(page) " / " counter(pages);
            font-family: qiutong-heading, sans-serif; %s }
        }
        """
                .formatted(
                        paper.second().isPresent() ? "landscape" : "portrait",
                        string(paper.title().text()),
                        family(paper.title()),
                        MARGIN,
                        paper.second().isPresent() ? string(second.text()) : "",
                        family(second),
                        MARGIN,
                        MARGIN,
                        MARGIN);
    }

    private static String family(Version text) {
        return text.language().in(new LanguageTag("zh"))
                ? "qiutong-heading-zh, sans-serif"
                : "qiutong-heading, sans-serif";
    }

    private static String string(String text) {
        return Legible.of(text)
                .codePoints()
                .mapToObj("\\%06x"::formatted)
                .collect(Collectors.joining());
    }

    private void block(Paper.Block block) {
        switch (block) {
            case Paper.Block.Heading heading -> heading(heading);
            case Paper.Block.Paragraph(Version text) -> element("p", "", text);
            case Paper.Block.Note(Version text) -> element("p", "note", text);
            case Paper.Block.Quote(Version words, Version by) -> {
                out.append("<div class=\"quote\">");
                element("blockquote", "", words);
                element("p", "by", by);
                out.append("</div>\n");
            }
            case Paper.Block.Items(List<Version> items) -> {
                out.append("<ul>");
                items.forEach(item -> element("li", "", item));
                out.append("</ul>\n");
            }
            case Paper.Block.Table table -> table(table);
            case Paper.Block.Columns columns -> columns(columns);
            case Paper.Block.Parallel(List<Paper.Block> first, List<Paper.Block> second) -> {
                out.append("<div class=\"parallel\"><div class=\"side\">");
                first.forEach(this::block);
                out.append("</div><div class=\"side\">");
                second.forEach(this::block);
                out.append("</div></div>\n");
            }
            case Paper.Block.Contents contents -> contents(contents);
            case Paper.Block.Picture picture -> picture(picture);
            case Paper.Block.NewPage() -> out.append("<div class=\"new-page\"></div>\n");
        }
    }

    private void heading(Paper.Block.Heading heading) {
        String tag = "h" + (heading.level() + 1);
        out.append('<').append(tag);
        if (!heading.anchor().isEmpty()) {
            out.append(" id=\"").append(heading.anchor()).append('"');
        }
        lang(heading.text().language());
        out.append('>').append(Xml.escaped(heading.text().text()));
        out.append("</").append(tag).append(">\n");
    }

    private void contents(Paper.Block.Contents contents) {
        out.append("<div class=\"contents\">");
        element("p", "contents-title", contents.title());
        out.append("<ul>");
        for (Paper.Block.Heading heading : contents.headings()) {
            out.append("<li class=\"level").append(heading.level()).append("\"><a href=\"#");
            out.append(heading.anchor()).append("\" title=\"");
            out.append(Xml.escaped(heading.text().text())).append('"');
            lang(heading.text().language());
            out.append('>').append(Xml.escaped(heading.text().text())).append("</a></li>");
        }
        out.append("</ul></div>\n");
    }

    private void table(Paper.Block.Table table) {
        // In a PDF a caption element would be read after its table.
        String id = "table" + ++tables;
        out.append("<div class=\"figures");
        // A table that takes much of a page begins where it stands.
        out.append(table.rows().size() > SHORT ? " long" : "");
        out.append("\"><p class=\"caption\" id=\"").append(id).append('"');
        lang(table.caption().language());
        out.append('>').append(Xml.escaped(table.caption().text())).append("</p>");
        out.append("<table aria-labelledby=\"").append(id).append("\">");
        out.append("<thead><tr>");
        table.heads().forEach(this::columnHead);
        out.append("</tr></thead><tbody>");
        for (List<Version> row : table.rows()) {
            out.append("<tr>");
            out.append("<th scope=\"row\"");
            lang(row.getFirst().language());
            out.append('>').append(Xml.escaped(row.getFirst().text())).append("</th>");
            row.stream().skip(1).forEach(cell -> element("td", "", cell));
            out.append("</tr>");
        }
        out.append("</tbody></table></div>\n");
    }

    /// As PNG: what lays out a PDF draws no SVG.
    private void picture(Paper.Block.Picture picture) {
        out.append("<div class=\"picture\"><img src=\"").append(PNG);
        out.append(Base64.getEncoder().encodeToString(picture.drawing().png()));
        out.append("\" alt=\"").append(Xml.escaped(picture.caption().text())).append('"');
        lang(picture.caption().language());
        out.append("/>");
        element("p", "note", picture.caption());
        out.append("</div>\n");
    }

    private void columnHead(Version text) {
        out.append("<th scope=\"col\"");
        lang(text.language());
        out.append('>').append(Xml.escaped(text.text())).append("</th>");
    }

    private void columns(Paper.Block.Columns columns) {
        out.append("<table class=\"columns\"><thead><tr>");
        columnHead(columns.heads().first());
        columnHead(columns.heads().second());
        out.append("</tr></thead><tbody>");
        for (Paper.Row row : columns.rows()) {
            out.append("<tr>");
            element("td", "", row.first());
            element("td", "", row.second());
            out.append("</tr>");
        }
        out.append("</tbody></table>\n");
    }

    private void element(String tag, String type, Version text) {
        out.append('<').append(tag);
        if (!type.isEmpty()) {
            out.append(" class=\"").append(type).append('"');
        }
        lang(text.language());
        out.append('>').append(Xml.escaped(text.text())).append("</").append(tag).append('>');
    }

    private void element(String tag, String text) {
        out.append('<').append(tag).append('>').append(Xml.escaped(text));
        out.append("</").append(tag).append('>');
    }

    /// In HTML, an unknown language is an empty `lang`.
    private void lang(LanguageTag language) {
        out.append(" lang=\"");
        out.append(language.equals(LanguageTag.UND) ? "" : language.value()).append('"');
    }

    private static String style() {
        try (InputStream file = Html.class.getResourceAsStream("paper.css")) {
            return new String(
                    Objects.requireNonNull(file, "paper.css").readAllBytes(),
                    StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
