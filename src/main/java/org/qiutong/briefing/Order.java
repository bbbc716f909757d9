package org.qiutong.briefing;

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
