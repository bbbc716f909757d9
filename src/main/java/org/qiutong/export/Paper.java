package org.qiutong.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.qiutong.text.LocalizedText.Version;

/// A text for use elsewhere, each part of which says what language it is in.
public record Paper(Version title, List<Block> blocks) {

    /// How names of such files end, without the dot.
    public static final String EXTENSION = "docx";

    public static final String MEDIA_TYPE =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// A part of the text.
    public sealed interface Block {

        record Heading(Version text) implements Block {}

        record Paragraph(Version text) implements Block {}

        /// Small print.
        record Note(Version text) implements Block {}

        /// Two texts beside each other, part by part.
        ///
        /// @param heads what each of them is
        record Columns(Row heads, List<Row> rows) implements Block {}
    }

    /// What stands beside each other.
    public record Row(Version first, Version second) {}

    public Paper {
        blocks = List.copyOf(blocks);
    }

    /// Writes the text as an Office Open XML document; the stream stays open.
    public void write(OutputStream out) throws IOException {
        Docx.write(this, out);
    }
}
