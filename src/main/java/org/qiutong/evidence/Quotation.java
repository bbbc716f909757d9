package org.qiutong.evidence;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ConceptId;
import org.qiutong.id.ExpertId;
import org.qiutong.id.QuotationId;
import org.qiutong.id.SourceId;
import org.qiutong.id.StudyId;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;

/// What an expert said, in the words of a source, with its translations.
///
/// @param expert the expert's id
/// @param community the expert's community
/// @param locator where in the source
/// @param consent what may be shown of it; words that nobody may be shown are no quotation
public record Quotation(
        QuotationId id,
        StudyId study,
        ExpertId expert,
        CommunityId community,
        SourceId source,
        LocalizedText section,
        String locator,
        Original original,
        List<Rendering> renderings,
        List<Coding> codings,
        Consent consent) {

    /// What the speaker said, in the language they said it in.
    public sealed interface Original {

        LanguageTag language();

        record Published(LanguageTag language, String text) implements Original {}

        /// The words in the original language were not published; there are only translations. The
        /// language is `und` where the source does not say which it was.
        record NotPublished(LanguageTag language) implements Original {}
    }

    /// That a quotation speaks of a concept, and on which side.
    public record Coding(ConceptId concept, Stance stance) {}

    /// @throws IllegalArgumentException if there is no text at all, two translations in one
    ///   language, or words that may not be shown
    public Quotation {
        renderings = List.copyOf(renderings);
        codings = List.copyOf(codings);
        long languages = renderings.stream().map(Rendering::language).distinct().count();
        if (languages < renderings.size()) {
            throw new IllegalArgumentException(id + ": two renderings in one language");
        }
        if (!consent.words() && !consent.team()) {
            throw new IllegalArgumentException(id + ": words that may not be shown");
        }
        if (original instanceof Original.NotPublished && renderings.isEmpty()) {
            throw new IllegalArgumentException(id + ": neither an original nor a rendering");
        }
    }

    /// The same with other codes.
    public Quotation with(List<Coding> now) {
        return new Quotation(
                id,
                study,
                expert,
                community,
                source,
                section,
                locator,
                original,
                renderings,
                now,
                consent);
    }

    /// The words in each language there is.
    public LocalizedText text() {
        TreeMap<LanguageTag, String> texts = new TreeMap<>();
        renderings.forEach(rendering -> texts.put(rendering.language(), rendering.text()));
        if (original instanceof Original.Published(LanguageTag language, String text)) {
            texts.put(language, text);
        }
        return new LocalizedText(texts);
    }

    /// The words as the source has them: the original, or the translation that was published
    /// instead.
    public Optional<LocalizedText.Version> ofTheSource() {
        return original instanceof Original.Published(LanguageTag language, String text)
                ? Optional.of(new LocalizedText.Version(language, text))
                : publishedInstead()
                        .map(each -> new LocalizedText.Version(each.language(), each.text()));
    }

    /// The translation that was published instead of the original: the most finished one, and of
    /// several the earliest. What has no date came with the study: a translation made here has one.
    Optional<Rendering> publishedInstead() {
        return original instanceof Original.NotPublished
                ? renderings.stream()
                        .min(
                                Comparator.comparing(Rendering::status)
                                        .reversed()
                                        .thenComparing(each -> each.date().orElse(LocalDate.MIN))
                                        .thenComparing(Rendering::language))
                : Optional.empty();
    }

    /// Whether a translation came with the publication, where the original was not published. Any
    /// other final translation was made by those who use this program.
    public boolean cameWithIt(Rendering rendering) {
        return rendering.status() == Rendering.Status.FINAL
                && publishedInstead().filter(rendering::equals).isPresent();
    }

    /// The translation in a language, if the words in that language are one.
    public Optional<Rendering> rendering(LanguageTag language) {
        return renderings.stream()
                .filter(rendering -> rendering.language().equals(language))
                .findFirst();
    }

    /// Names the parts one by one; what is not named is absent.
    public static Builder builder(QuotationId id, StudyId study) {
        return new Builder(id, study);
    }

    /// What becomes a quotation. Each method sets the part of its name. `expert`, `community`,
    /// `source`, `original`, `consent` must be named.
    public static final class Builder {

        private final QuotationId id;
        private final StudyId study;
        private @Nullable ExpertId expert;
        private @Nullable CommunityId community;
        private @Nullable SourceId source;
        private LocalizedText section = LocalizedText.NONE;
        private String locator = "";
        private @Nullable Original original;
        private List<Rendering> renderings = List.of();
        private List<Coding> codings = List.of();
        private @Nullable Consent consent;

        private Builder(QuotationId id, StudyId study) {
            this.id = id;
            this.study = study;
        }

        public Builder expert(ExpertId value) {
            expert = value;
            return this;
        }

        public Builder community(CommunityId value) {
            community = value;
            return this;
        }

        public Builder source(SourceId value) {
            source = value;
            return this;
        }

        public Builder section(LocalizedText value) {
            section = value;
            return this;
        }

        public Builder locator(String value) {
            locator = value;
            return this;
        }

        public Builder original(Original value) {
            original = value;
            return this;
        }

        public Builder renderings(List<Rendering> value) {
            renderings = value;
            return this;
        }

        public Builder codings(List<Coding> value) {
            codings = value;
            return this;
        }

        public Builder consent(Consent value) {
            consent = value;
            return this;
        }

        /// @throws IllegalArgumentException if the parts make no quotation
        /// @throws NullPointerException if a part is missing that must be named
        public Quotation build() {
            return new Quotation(
                    id,
                    study,
                    Objects.requireNonNull(expert, "expert"),
                    Objects.requireNonNull(community, "community"),
                    Objects.requireNonNull(source, "source"),
                    section,
                    locator,
                    Objects.requireNonNull(original, "original"),
                    renderings,
                    codings,
                    Objects.requireNonNull(consent, "consent"));
        }
    }
}
