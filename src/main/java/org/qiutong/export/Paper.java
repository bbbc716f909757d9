package org.qiutong.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.qiutong.text.LocalizedText.Version;

/// A text for use elsewhere, each part of which says what language it is in.
///
/// @param second the title in a second language, for a text that has both languages beside each
///   other; its pages are wide
public record Paper(Version title, Optional<Version> second, List<Block> blocks) {

    /// How names of such files end, without the dot.
    public static final String EXTENSION = "docx";

    public static final String MEDIA_TYPE =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// A part of the text.
    public sealed interface Block {

        /// @param level 1 for the parts of the text, 2 for the parts of these, 3 below
        /// @param anchor what links name it by, letters and digits; empty where none does
        record Heading(Version text, int level, String anchor) implements Block {

            /// @throws IllegalArgumentException if there is no such level, or the anchor has other
            ///   characters
            public Heading {
                if (level < 1 || level > 3 || !anchor.matches("[A-Za-z0-9-]*")) {
                    throw new IllegalArgumentException(level + " " + anchor);
                }
            }

            /// Of a part that nothing links to.
            public Heading(Version text) {
                this(text, 1, "");
            }
        }

        record Paragraph(Version text) implements Block {}

        /// Small print.
        record Note(Version text) implements Block {}

        /// Somebody's words.
        ///
        /// @param by whose they are, and what they are
        record Quote(Version words, Version by) implements Block {}

        /// A list without an order.
        record Items(List<Version> items) implements Block {

            public Items {
                items = List.copyOf(items);
            }
        }

        /// Figures, each row named by its first cell.
        record Table(Version caption, List<Version> heads, List<List<Version>> rows)
                implements Block {

            /// @throws IllegalArgumentException if a row has not one cell for each head
            public Table {
                heads = List.copyOf(heads);
                rows = rows.stream().map(List::copyOf).toList();
                int columns = heads.size();
                if (rows.stream().anyMatch(row -> row.size() != columns)) {
                    throw new IllegalArgumentException("a row with other than " + columns);
                }
            }
        }

        /// Two texts beside each other, part by part.
        ///
        /// @param heads what each of them is
        record Columns(Row heads, List<Row> rows) implements Block {

            public Columns {
                rows = List.copyOf(rows);
            }
        }

        /// The same in two languages, beside each other.
        record Parallel(List<Block> first, List<Block> second) implements Block {

            public Parallel {
                first = List.copyOf(first);
                second = List.copyOf(second);
            }
        }

        /// What the text holds, by its headings.
        record Contents(Version title, List<Heading> headings) implements Block {

            public Contents {
                headings = List.copyOf(headings);
            }
        }

        /// What follows begins a page.
        record NewPage() implements Block {}
    }

    /// What stands beside each other.
    public record Row(Version first, Version second) {}

    public Paper {
        blocks = List.copyOf(blocks);
    }

    /// A text in which one language leads.
    public Paper(Version title, List<Block> blocks) {
        this(title, Optional.empty(), blocks);
    }

    /// All that is written in it, in its order.
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
            case Block.NewPage() -> Stream.empty();
        };
    }

    /// Writes the text as an Office Open XML document; the stream stays open.
    public void write(OutputStream out) throws IOException {
        Docx.write(this, out);
    }

    /// Writes the text as one HTML page that needs no other file and prints well; the stream stays
    /// open.
    public void writeHtml(OutputStream out) throws IOException {
        out.write(Html.of(this).getBytes(StandardCharsets.UTF_8));
    }

    /// Writes the text as a tagged PDF, its fonts embedded; the stream stays open.
    ///
    /// @param pulse runs again and again while the pages are laid out; what it throws ends that
    /// @throws org.qiutong.chart.NoHanFont if the text has Han characters that no font of this
    ///   system has
    public void writePdf(OutputStream out, Runnable pulse) throws IOException {
        Pdf.write(this, Faces.SYSTEM, pulse, out);
    }
}
