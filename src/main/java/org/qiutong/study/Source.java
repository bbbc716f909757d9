package org.qiutong.study;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qiutong.cite.Work;
import org.qiutong.id.InstitutionId;
import org.qiutong.id.SourceId;
import org.qiutong.id.StudyId;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;

/// Something published: the report of a study or a reference in it.
///
/// @param authors as printed
/// @param publisher an institution's id
/// @param publisherName as printed, where the publisher is not one of the institutions
/// @param date as exact as it is printed: `2024`, `2024-07` or `2024-07-27`
/// @param number its number in the list of references
/// @param sameAs the source that an "ibid." stands for
/// @param citedBy the source whose reference it is
/// @param citation the line as printed
public record Source(
        SourceId id,
        StudyId study,
        Kind kind,
        LocalizedText title,
        List<String> authors,
        Optional<InstitutionId> publisher,
        Optional<String> publisherName,
        Optional<String> date,
        Optional<String> url,
        Optional<String> accessed,
        Optional<Integer> number,
        Optional<SourceId> sameAs,
        Optional<SourceId> citedBy,
        String citation) {

    public enum Kind {
        REPORT,
        /// What somebody said when interviewed.
        INTERVIEW,
        /// The same, written down word by word.
        TRANSCRIPT,
        WEB_PAGE,
        NEWS,
        ARTICLE,
        PREPRINT,
        DECLARATION,
        POLICY_PAPER,
        DRAFT_LAW,
        DEFINITION
    }

    public Source {
        authors = List.copyOf(authors);
    }

    /// As something that can be cited. Of its title, what is printed in its citation is in its own
    /// language.
    ///
    /// @param institution the publisher's name; [LocalizedText#NONE] if it is not one of the
    ///   institutions
    public Work work(LocalizedText institution) {
        LanguageTag language =
                title.versions().stream()
                        .filter(version -> citation.contains(version.text()))
                        .findFirst()
                        .orElseGet(() -> title.best(LanguageTag.EN))
                        .language();
        return new Work(
                id.value(),
                switch (kind) {
                    case WEB_PAGE, NEWS, DEFINITION -> Work.Kind.PAGE;
                    case REPORT,
                            INTERVIEW,
                            TRANSCRIPT,
                            ARTICLE,
                            PREPRINT,
                            DECLARATION,
                            POLICY_PAPER,
                            DRAFT_LAW ->
                            Work.Kind.REPORT;
                },
                authors,
                title,
                language,
                institution.isEmpty()
                        ? publisherName
                                .map(name -> LocalizedText.of(language, name))
                                .orElse(LocalizedText.NONE)
                        : institution,
                date,
                url,
                accessed.filter(day -> day.length() == 10).map(LocalDate::parse));
    }

    /// Names the parts one by one; what is not named is absent.
    public static Builder builder(SourceId id, StudyId study, Kind kind, LocalizedText title) {
        return new Builder(id, study, kind, title);
    }

    /// What becomes a source. Each method sets the part of its name. `citation` must be named.
    public static final class Builder {

        private final SourceId id;
        private final StudyId study;
        private final Kind kind;
        private final LocalizedText title;
        private List<String> authors = List.of();
        private Optional<InstitutionId> publisher = Optional.empty();
        private Optional<String> publisherName = Optional.empty();
        private Optional<String> date = Optional.empty();
        private Optional<String> url = Optional.empty();
        private Optional<String> accessed = Optional.empty();
        private Optional<Integer> number = Optional.empty();
        private Optional<SourceId> sameAs = Optional.empty();
        private Optional<SourceId> citedBy = Optional.empty();
        private @Nullable String citation;

        private Builder(SourceId id, StudyId study, Kind kind, LocalizedText title) {
            this.id = id;
            this.study = study;
            this.kind = kind;
            this.title = title;
        }

        public Builder authors(List<String> value) {
            authors = value;
            return this;
        }

        public Builder publisher(Optional<InstitutionId> value) {
            publisher = value;
            return this;
        }

        public Builder publisherName(Optional<String> value) {
            publisherName = value;
            return this;
        }

        public Builder date(Optional<String> value) {
            date = value;
            return this;
        }

        public Builder url(Optional<String> value) {
            url = value;
            return this;
        }

        public Builder accessed(Optional<String> value) {
            accessed = value;
            return this;
        }

        public Builder number(Optional<Integer> value) {
            number = value;
            return this;
        }

        public Builder sameAs(Optional<SourceId> value) {
            sameAs = value;
            return this;
        }

        public Builder citedBy(Optional<SourceId> value) {
            citedBy = value;
            return this;
        }

        public Builder citation(String value) {
            citation = value;
            return this;
        }

        /// @throws IllegalArgumentException if the parts make no source
        /// @throws NullPointerException if a part is missing that must be named
        public Source build() {
            return new Source(
                    id,
                    study,
                    kind,
                    title,
                    authors,
                    publisher,
                    publisherName,
                    date,
                    url,
                    accessed,
                    number,
                    sameAs,
                    citedBy,
                    Objects.requireNonNull(citation, "citation"));
        }
    }
}
