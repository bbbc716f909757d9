package org.qiutong.study;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qiutong.id.CommunityId;
import org.qiutong.id.InstitutionId;
import org.qiutong.id.SourceId;
import org.qiutong.id.StudyId;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;

/// A study: who was asked what, when and how, and which conclusions that allows.
///
/// @param access who may see it
/// @param design what a stance in it is worth
/// @param method how it was done, in words
/// @param fieldwork when it asked people; empty if nobody says
/// @param published when its report appeared; empty if there is none
/// @param languages what the interviews are in; empty if nobody says
/// @param samples by community id, how many of its experts were interviewed
/// @param report the id of the source that reports the study
/// @param conductedBy ids of institutions
/// @param fundedBy ids of institutions
public record Study(
        StudyId id,
        LocalizedText title,
        LocalizedText summary,
        StudyAccess access,
        StudyDesign design,
        LocalizedText method,
        LocalizedText limits,
        List<LocalizedText> questions,
        Optional<Fieldwork> fieldwork,
        Optional<LocalDate> published,
        List<LanguageTag> languages,
        Map<CommunityId, Integer> samples,
        SourceId report,
        List<InstitutionId> conductedBy,
        List<InstitutionId> fundedBy,
        LocalizedText licence,
        LocalizedText confidentiality) {

    /// The first and the last month in which people were asked.
    public record Fieldwork(YearMonth from, YearMonth to) {

        /// @throws IllegalArgumentException if it ends before it begins
        public Fieldwork {
            if (to.isBefore(from)) {
                throw new IllegalArgumentException("the fieldwork ends before it begins");
            }
        }
    }

    /// @throws IllegalArgumentException if a sample is negative
    public Study {
        questions = List.copyOf(questions);
        languages = List.copyOf(languages);
        samples = Map.copyOf(samples);
        conductedBy = List.copyOf(conductedBy);
        fundedBy = List.copyOf(fundedBy);
        if (samples.values().stream().anyMatch(size -> size < 0)) {
            throw new IllegalArgumentException(id + ": a sample cannot be negative");
        }
    }

    /// The total number of experts interviewed.
    public int size() {
        return samples.values().stream().mapToInt(Integer::intValue).sum();
    }

    /// Names the parts one by one; what is not named is absent, the design that of excerpts, and
    /// the access everybody's.
    public static Builder builder(StudyId id, LocalizedText title) {
        return new Builder(id, title);
    }

    /// What becomes a study. Each method sets the part of its name. `report` must be named.
    public static final class Builder {

        private final StudyId id;
        private final LocalizedText title;
        private LocalizedText summary = LocalizedText.NONE;
        private StudyAccess access = StudyAccess.RELEASED;
        private StudyDesign design = StudyDesign.EXCERPTS;
        private LocalizedText method = LocalizedText.NONE;
        private LocalizedText limits = LocalizedText.NONE;
        private List<LocalizedText> questions = List.of();
        private @Nullable Fieldwork fieldwork;
        private @Nullable LocalDate published;
        private List<LanguageTag> languages = List.of();
        private Map<CommunityId, Integer> samples = Map.of();
        private @Nullable SourceId report;
        private List<InstitutionId> conductedBy = List.of();
        private List<InstitutionId> fundedBy = List.of();
        private LocalizedText licence = LocalizedText.NONE;
        private LocalizedText confidentiality = LocalizedText.NONE;

        private Builder(StudyId id, LocalizedText title) {
            this.id = id;
            this.title = title;
        }

        public Builder summary(LocalizedText value) {
            summary = value;
            return this;
        }

        public Builder access(StudyAccess value) {
            access = value;
            return this;
        }

        public Builder design(StudyDesign value) {
            design = value;
            return this;
        }

        public Builder method(LocalizedText value) {
            method = value;
            return this;
        }

        public Builder limits(LocalizedText value) {
            limits = value;
            return this;
        }

        public Builder questions(List<LocalizedText> value) {
            questions = value;
            return this;
        }

        public Builder fieldwork(Fieldwork value) {
            fieldwork = value;
            return this;
        }

        public Builder published(LocalDate value) {
            published = value;
            return this;
        }

        public Builder languages(List<LanguageTag> value) {
            languages = value;
            return this;
        }

        public Builder samples(Map<CommunityId, Integer> value) {
            samples = value;
            return this;
        }

        public Builder report(SourceId value) {
            report = value;
            return this;
        }

        public Builder conductedBy(List<InstitutionId> value) {
            conductedBy = value;
            return this;
        }

        public Builder fundedBy(List<InstitutionId> value) {
            fundedBy = value;
            return this;
        }

        public Builder licence(LocalizedText value) {
            licence = value;
            return this;
        }

        public Builder confidentiality(LocalizedText value) {
            confidentiality = value;
            return this;
        }

        /// @throws IllegalArgumentException if the parts make no study
        /// @throws NullPointerException if a part is missing that must be named
        public Study build() {
            return new Study(
                    id,
                    title,
                    summary,
                    access,
                    design,
                    method,
                    limits,
                    questions,
                    Optional.ofNullable(fieldwork),
                    Optional.ofNullable(published),
                    languages,
                    samples,
                    Objects.requireNonNull(report, "report"),
                    conductedBy,
                    fundedBy,
                    licence,
                    confidentiality);
        }
    }
}
