package org.qiutong.briefing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.qiutong.export.Paper;
import org.springframework.http.MediaType;

/// What papers somebody asks for.
///
/// @param languages one, or two beside each other, the first one leading
public record Order(List<Locale> languages, Set<Section> sections, Format format) {

    /// What kind of file.
    public enum Format {
        PDF("pdf", MediaType.APPLICATION_PDF_VALUE),
        DOCX(Paper.EXTENSION, Paper.MEDIA_TYPE),
        HTML("html", "text/html;charset=UTF-8");

        private final String extension;
        private final String mediaType;

        Format(String extension, String mediaType) {
            this.extension = extension;
            this.mediaType = mediaType;
        }

        /// How names of such files end, without the dot.
        public String extension() {
            return extension;
        }

        public String mediaType() {
            return mediaType;
        }

        /// A text as such a file.
        ///
        /// @param pulse runs repeatedly meanwhile; the work ends if it throws
        /// @throws org.qiutong.chart.NoHanFont if a PDF or a picture has Han characters and no font
        ///   of this system has them
        public byte[] write(Paper paper, Runnable pulse) {
            pulse.run();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try {
                switch (this) {
                    case PDF -> paper.writePdf(out, pulse);
                    case DOCX -> paper.write(out);
                    case HTML -> paper.writeHtml(out);
                }
            } catch (IOException e) {
                throw new UncheckedIOException("in memory", e);
            }
            pulse.run();
            return out.toByteArray();
        }
    }

    /// @throws IllegalArgumentException unless there are one or two languages
    public Order {
        languages = List.copyOf(languages);
        sections = Set.copyOf(sections);
        if (languages.isEmpty() || languages.size() > 2) {
            throw new IllegalArgumentException("one language or two, not " + languages);
        }
    }

    /// Every section.
    public static Set<Section> allSections() {
        return EnumSet.allOf(Section.class);
    }
}
