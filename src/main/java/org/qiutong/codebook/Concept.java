package org.qiutong.codebook;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qiutong.id.ConceptId;
import org.qiutong.id.StudyId;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;

/// An entry of a codebook. Quotations are coded with it, and findings are about it.
///
/// @param altLabels other words for it, by language; search finds them too
/// @param broader the concept above it
/// @param links its relations to other concepts
/// @param equivalence how far its terms in the two languages have the same meaning
/// @param moderated whether the moderators of a vote removed it; then it is hidden unless asked for
/// @param retired whether it is kept for what was coded with it and offered no more
/// @param position its place in the codebook, from 0
public record Concept(
        ConceptId id,
        StudyId study,
        ConceptKind kind,
        LocalizedText label,
        Map<LanguageTag, List<String>> altLabels,
        LocalizedText definition,
        Optional<ConceptId> broader,
        Links links,
        Equivalence equivalence,
        boolean moderated,
        boolean retired,
        int position) {

    /// The relations of a concept to others.
    ///
    /// @param answers the question that a position answers
    /// @param exclusive for a question: whether the codebook says that its positions exclude each
    ///   other; only then is support for one read as opposition to the others
    /// @param mitigates the barriers that a proposal is meant to lower
    /// @param related concepts worth reading beside this one; symmetric
    public record Links(
            Optional<ConceptId> answers,
            boolean exclusive,
            List<ConceptId> mitigates,
            List<ConceptId> related) {

        /// No relation to any other.
        public static final Links NONE = new Links(Optional.empty(), false, List.of(), List.of());

        public Links {
            mitigates = List.copyOf(mitigates);
            related = List.copyOf(related);
        }
    }

    /// How far the terms in the languages have the same meaning, with a translator's note if they
    /// do not.
    public record Equivalence(Grade grade, LocalizedText note) {}

    /// The texts that a concept has in each language.
    public enum Field {
        LABEL,
        DEFINITION,
        /// The translator's note on how far the terms have the same meaning.
        EQUIVALENCE_NOTE
    }

    public enum Grade {
        EXACT,
        CLOSE,
        PARTIAL,
        NONE
    }

    /// @throws IllegalArgumentException if a position answers no question, or a concept of another
    ///   kind answers one, or has answers that exclude each other
    public Concept {
        altLabels = Map.copyOf(altLabels);
        if (links.answers().isPresent() != (kind == ConceptKind.POSITION)) {
            throw new IllegalArgumentException(
                    id + ": a position answers a question, and nothing else does");
        }
        if (links.exclusive() && kind != ConceptKind.QUESTION) {
            throw new IllegalArgumentException(
                    id + ": only the answers to a question exclude each other");
        }
    }

    /// Whether it has the same label in one of the languages, whatever its capitals.
    public boolean isCalled(LocalizedText name) {
        return name.byLanguage().entrySet().stream()
                .anyMatch(each ->
                        each.getValue()
                                .strip()
                                .equalsIgnoreCase(
                                        label.byLanguage().getOrDefault(each.getKey(), "")));
    }

    /// One of its texts; [LocalizedText#NONE] if absent.
    public LocalizedText text(Field field) {
        return switch (field) {
            case LABEL -> label;
            case DEFINITION -> definition;
            case EQUIVALENCE_NOTE -> equivalence.note();
        };
    }

    /// The id that a concept of another study's codebook gets when a study adopts it.
    public static ConceptId idIn(StudyId study, ConceptId takenOver) {
        return new ConceptId(study + "/" + takenOver.value().replace('/', '.'));
    }

    /// What becomes another version of it: all its parts are named.
    public Builder with(ConceptKind otherKind, LocalizedText otherLabel) {
        return builder(id, study, otherKind, otherLabel)
                .altLabels(altLabels)
                .definition(definition)
                .broader(broader)
                .links(links)
                .equivalence(equivalence)
                .moderated(moderated)
                .retired(retired)
                .position(position);
    }

    /// What becomes another version of it, with the same name.
    public Builder with() {
        return with(kind, label);
    }

    /// Names the parts one by one; what is not named is absent.
    public static Builder builder(
            ConceptId id, StudyId study, ConceptKind kind, LocalizedText label) {
        return new Builder(id, study, kind, label);
    }

    /// What becomes a concept. Each method sets the part of its name.
    public static final class Builder {

        private final ConceptId id;
        private final StudyId study;
        private final ConceptKind kind;
        private final LocalizedText label;
        private Map<LanguageTag, List<String>> altLabels = Map.of();
        private LocalizedText definition = LocalizedText.NONE;
        private Optional<ConceptId> broader = Optional.empty();
        private Links links = Links.NONE;
        private Equivalence equivalence = new Equivalence(Grade.EXACT, LocalizedText.NONE);
        private boolean moderated;
        private boolean retired;
        private int position;

        private Builder(ConceptId id, StudyId study, ConceptKind kind, LocalizedText label) {
            this.id = id;
            this.study = study;
            this.kind = kind;
            this.label = label;
        }

        public Builder altLabels(Map<LanguageTag, List<String>> value) {
            altLabels = value;
            return this;
        }

        public Builder definition(LocalizedText value) {
            definition = value;
            return this;
        }

        public Builder broader(Optional<ConceptId> value) {
            broader = value;
            return this;
        }

        public Builder links(Links value) {
            links = value;
            return this;
        }

        public Builder equivalence(Equivalence value) {
            equivalence = value;
            return this;
        }

        public Builder moderated(boolean value) {
            moderated = value;
            return this;
        }

        public Builder retired(boolean value) {
            retired = value;
            return this;
        }

        public Builder position(int value) {
            position = value;
            return this;
        }

        /// @throws IllegalArgumentException if the parts make no concept
        public Concept build() {
            return new Concept(
                    id,
                    study,
                    kind,
                    label,
                    altLabels,
                    definition,
                    broader,
                    links,
                    equivalence,
                    moderated,
                    retired,
                    position);
        }
    }
}
