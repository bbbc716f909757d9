package org.qiutong.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.Legible;
import org.qiutong.text.LocalizedText.Version;

/// Writes a text as HTML that is also well-formed XML. Nothing is loaded from elsewhere.
final class Html {

    private static final String STYLE = style();

    /// The most rows of a table that stays on one page.
    private static final int SHORT = 6;

    /// How the address of a picture within the page begins.
    static final String PNG = "data:image/png;base64,";

    private static final String MARGIN = "font-size: 8pt; color: #505050;";

    private int tables;

    private Html() {}

    static String of(Paper paper) {
        return new Html().page(paper).outerHtml();
    }

    private Document page(Paper paper) {
        Document page = new Document("");
        page.outputSettings()
                .syntax(Document.OutputSettings.Syntax.xml)
                .escapeMode(Entities.EscapeMode.xhtml)
                .prettyPrint(false);
        page.appendChild(new DocumentType("html", "", ""));
        Element html = lang(page.appendElement("html"), paper.title());
        Element head = html.appendElement("head");
        head.appendElement("meta").attr("charset", "UTF-8");
        meta(head, "viewport", "width=device-width, initial-scale=1");
        meta(head, "generator", "Qiutong");
        meta(head, "subject", titles(paper));
        head.appendElement("title").text(titles(paper));
        head.appendElement("style").appendText(pages(paper) + STYLE);
        Element body = lang(html.appendElement("body"), paper.title());
        paper.second().ifPresent(_ -> body.addClass("facing"));
        Element main = body.appendElement("main");
        Element header = main.appendElement("header");
        text(header, "h1", paper.title()).addClass("title");
        paper.second().ifPresent(second -> text(header, "p", second).addClass("title"));
        blocks(main, paper.blocks());
        return page;
    }

    private static void meta(Element head, String name, String content) {
        head.appendElement("meta").attr("name", name).attr("content", Legible.of(content));
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
        @page { size: A4 %s; margin: 18mm 18mm 16mm 18mm;
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

    private void blocks(Element parent, List<Paper.Block> blocks) {
        blocks.forEach(block -> block(parent, block));
    }

    private void block(Element parent, Paper.Block block) {
        switch (block) {
            case Paper.Block.Heading heading -> heading(parent, heading);
            case Paper.Block.Paragraph(Version text) -> text(parent, "p", text);
            case Paper.Block.Note(Version text) -> text(parent, "p", text).addClass("note");
            case Paper.Block.Quote(Version words, Version by) -> {
                Element quote = parent.appendElement("div").addClass("quote");
                text(quote, "blockquote", words);
                text(quote, "p", by).addClass("by");
            }
            case Paper.Block.Items(List<Version> items) -> {
                Element list = parent.appendElement("ul");
                items.forEach(item -> text(list, "li", item));
            }
            case Paper.Block.Table table -> table(parent, table);
            case Paper.Block.Columns columns -> columns(parent, columns);
            case Paper.Block.Parallel(List<Paper.Block> first, List<Paper.Block> second) -> {
                Element parallel = parent.appendElement("div").addClass("parallel");
                blocks(parallel.appendElement("div").addClass("side"), first);
                blocks(parallel.appendElement("div").addClass("side"), second);
            }
            case Paper.Block.Contents contents -> contents(parent, contents);
            case Paper.Block.Picture picture -> picture(parent, picture);
            case Paper.Block.NewPage() -> parent.appendElement("div").addClass("new-page");
        }
    }

    private static void heading(Element parent, Paper.Block.Heading heading) {
        Element head = text(parent, "h" + (heading.level() + 1), heading.text());
        if (!heading.anchor().isEmpty()) {
            head.id(heading.anchor());
        }
    }

    private static void contents(Element parent, Paper.Block.Contents contents) {
        Element box = parent.appendElement("div").addClass("contents");
        text(box, "p", contents.title()).addClass("contents-title");
        Element list = box.appendElement("ul");
        for (Paper.Block.Heading heading : contents.headings()) {
            text(list.appendElement("li").addClass("level" + heading.level()), "a", heading.text())
                    .attr("href", "#" + heading.anchor())
                    .attr("title", Legible.of(heading.text().text()));
        }
    }

    private void table(Element parent, Paper.Block.Table table) {
        // In a PDF a caption element would be read after its table.
        String id = "table" + ++tables;
        Element box = parent.appendElement("div").addClass("figures");
        if (table.rows().size() > SHORT) {
            // A table that takes much of a page begins where it stands.
            box.addClass("long");
        }
        text(box, "p", table.caption()).addClass("caption").id(id);
        Element grid = box.appendElement("table").attr("aria-labelledby", id);
        Element heads = grid.appendElement("thead").appendElement("tr");
        table.heads().forEach(head -> columnHead(heads, head));
        Element body = grid.appendElement("tbody");
        for (List<Version> cells : table.rows()) {
            Element row = body.appendElement("tr");
            text(row, "th", cells.getFirst()).attr("scope", "row");
            cells.stream().skip(1).forEach(cell -> text(row, "td", cell));
        }
    }

    /// As PNG: what lays out a PDF draws no SVG.
    private static void picture(Element parent, Paper.Block.Picture picture) {
        Element box = parent.appendElement("div").addClass("picture");
        lang(box.appendElement("img"), picture.caption())
                .attr("src", PNG + Base64.getEncoder().encodeToString(picture.drawing().png()))
                .attr("alt", Legible.of(picture.caption().text()));
        text(box, "p", picture.caption()).addClass("note");
    }

    private static void columns(Element parent, Paper.Block.Columns columns) {
        Element grid = parent.appendElement("table").addClass("columns");
        Element heads = grid.appendElement("thead").appendElement("tr");
        columnHead(heads, columns.heads().first());
        columnHead(heads, columns.heads().second());
        Element body = grid.appendElement("tbody");
        for (Paper.Row cells : columns.rows()) {
            Element row = body.appendElement("tr");
            text(row, "td", cells.first());
            text(row, "td", cells.second());
        }
    }

    private static void columnHead(Element row, Version text) {
        text(row, "th", text).attr("scope", "col");
    }

    private static Element text(Element parent, String tag, Version text) {
        return lang(parent.appendElement(tag), text).text(Legible.of(text.text()));
    }

    /// In HTML, an unknown language is an empty `lang`.
    private static Element lang(Element element, Version text) {
        LanguageTag language = text.language();
        return element.attr("lang", language.equals(LanguageTag.UND) ? "" : language.value());
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
