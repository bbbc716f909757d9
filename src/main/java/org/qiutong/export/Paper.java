package org.qiutong.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.qiutong.chart.Drawing;
import org.qiutong.text.LocalizedText.Version;

/// A document for export. Each part names its language.
///
/// @param second the title in a second language, if the document has both languages side by side;
///   its pages are then landscape
public record Paper(Version title, Optional<Version> second, List<Block> blocks) {

    /// The file name extension, without the dot.
    public static final String EXTENSION = "docx";

    public static final String MEDIA_TYPE =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// A part of the document.
    public sealed interface Block {

        /// @param level from 1 for the main parts to 3
        /// @param anchor the target name for links, letters and digits; empty if nothing links here
        record Heading(Version text, int level, String anchor) implements Block {

            /// @throws IllegalArgumentException if there is no such level, or the anchor has other
            ///   characters
            public Heading {
                if (level < 1 || level > 3 || !anchor.matches("[A-Za-z0-9-]*")) {
                    throw new IllegalArgumentException(level + " " + anchor);
                }
            }

            /// A heading at level 1 that nothing links to.
            public Heading(Version text) {
                this(text, 1, "");
            }
        }

        record Paragraph(Version text) implements Block {}

        /// Small print.
        record Note(Version text) implements Block {}

        /// Somebody's words.
        ///
        /// @param by the speaker, and what kind of words they are
        record Quote(Version words, Version by) implements Block {}

        /// An unordered list.
        record Items(List<Version> items) implements Block {

            public Items {
                items = List.copyOf(items);
            }
        }

        /// A table whose first column names the rows.
        record Table(Version caption, List<Version> heads, List<List<Version>> rows)
                implements Block {

            /// @throws IllegalArgumentException unless each row has one cell for each head
            public Table {
                heads = List.copyOf(heads);
                rows = rows.stream().map(List::copyOf).toList();
                int columns = heads.size();
                if (rows.stream().anyMatch(row -> row.size() != columns)) {
                    throw new IllegalArgumentException("a row with other than " + columns);
                }
            }
        }

        /// Two texts side by side, part by part.
        ///
        /// @param heads the headings of the two texts
        record Columns(Row heads, List<Row> rows) implements Block {

            public Columns {
                rows = List.copyOf(rows);
            }
        }

        /// The same content in two languages, side by side.
        record Parallel(List<Block> first, List<Block> second) implements Block {

            public Parallel {
                first = List.copyOf(first);
                second = List.copyOf(second);
            }
        }

        /// The table of contents.
        record Contents(Version title, List<Heading> headings) implements Block {

            public Contents {
                headings = List.copyOf(headings);
            }
        }

        /// A picture.
        ///
        /// @param caption printed below it; it says what the picture shows to those who cannot see
        ///   it, too
        record Picture(Drawing drawing, Version caption) implements Block {}

        /// A page break.
        record NewPage() implements Block {}
    }

    /// Two cells side by side.
    public record Row(Version first, Version second) {}

    public Paper {
        blocks = List.copyOf(blocks);
    }

    /// A text in which one language leads.
    public Paper(Version title, List<Block> blocks) {
        this(title, Optional.empty(), blocks);
    }

    /// All texts of the document, in order.
    public List<Version> texts() {
        return Stream.of(Stream.of(title), second.stream(), blocks.stream().flatMap(Paper::texts))
                .flatMap(each -> each)
                .toList();
    }

    private static Stream<Version> texts(Block block) {
        return switch (block) {
            case Block.Heading heading -> Stream.of(heading.text());
            case Block.Paragraph(Version text) -> Stream.of(text);
            case Block.Note(Version text) -> Stream.of(text);
            case Block.Quote(Version words, Version by) -> Stream.of(words, by);
            case Block.Items(List<Version> items) -> items.stream();
            case Block.Table table ->
                    Stream.of(
                                    Stream.of(table.caption()),
                                    table.heads().stream(),
                                    table.rows().stream().flatMap(List::stream))
                            .flatMap(each -> each);
            case Block.Columns columns ->
                    Stream.concat(Stream.of(columns.heads()), columns.rows().stream())
                            .flatMap(row -> Stream.of(row.first(), row.second()));
            case Block.Parallel(List<Block> first, List<Block> other) ->
                    Stream.concat(first.stream(), other.stream()).flatMap(Paper::texts);
            case Block.Contents contents ->
                    Stream.concat(
                            Stream.of(contents.title()),
                            contents.headings().stream().map(Block.Heading::text));
            case Block.Picture(_, Version caption) -> Stream.of(caption);
            case Block.NewPage() -> Stream.empty();
        };
    }

    /// Writes the text as an Office Open XML document; the stream stays open.
    ///
    /// @throws org.qiutong.chart.NoHanFont if a picture has Han characters that no font of this
    ///   system has
    public void write(OutputStream out) throws IOException {
        Docx.write(this, out);
    }

    /// Writes the text as one self-contained, printable HTML page; the stream stays open.
    ///
    /// @throws org.qiutong.chart.NoHanFont if a picture has Han characters that no font of this
    ///   system has
    public void writeHtml(OutputStream out) throws IOException {
        out.write(Html.of(this).getBytes(StandardCharsets.UTF_8));
    }

    /// Writes the text as a tagged PDF with embedded fonts; the stream stays open.
    ///
    /// @param pulse called repeatedly during layout; an exception from it aborts the layout
    /// @throws org.qiutong.chart.NoHanFont if the text has Han characters that no font of this
    ///   system has
    public void writePdf(OutputStream out, Runnable pulse) throws IOException {
        Pdf.write(this, Faces.SYSTEM, pulse, out);
    }
}
