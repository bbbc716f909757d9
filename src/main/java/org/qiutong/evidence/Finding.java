package org.qiutong.evidence;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ConceptId;
import org.qiutong.id.FindingId;
import org.qiutong.id.SourceId;
import org.qiutong.id.StudyId;
import org.qiutong.text.LocalizedText;

/// A sentence of a source about a group: how many of its members, in the source's words, hold a
/// view. It gives bounds of a head count, not a count.
///
/// @param community the group; none where the source does not say whose experts they are
/// @param words the words that say how many, as printed
/// @param groupSize how many people the group has: the community's sample, or the whole sample
/// @param passage the words of the source, in each language; the source's own are in English for an
///   English source
/// @param reading what is read into the words and why, if the head count rests on a reading that
///   the words do not force; empty if it does not
/// @param note anything else that helps to understand the sentence; may be empty
public record Finding(
        FindingId id,
        StudyId study,
        ConceptId concept,
        Optional<CommunityId> community,
        Quantifier quantifier,
        String words,
        Stance stance,
        int groupSize,
        SourceId source,
        LocalizedText section,
        Passage passage,
        LocalizedText reading,
        LocalizedText note) {

    public Finding {
        if (groupSize < 1) {
            throw new IllegalArgumentException(id + ": a finding about nobody");
        }
    }

    /// The head count that the quantifier allows in this group.
    public Quantifier.Bounds bounds() {
        return quantifier.of(groupSize);
    }

    /// The same about another concept.
    public Finding about(ConceptId other) {
        return new Finding(
                id,
                study,
                other,
                community,
                quantifier,
                words,
                stance,
                groupSize,
                source,
                section,
                passage,
                reading,
                note);
    }

    /// Names the parts one by one; what is not named is absent.
    public static Builder builder(FindingId id, StudyId study, ConceptId concept) {
        return new Builder(id, study, concept);
    }

    /// What becomes a finding. Each method sets the part of its name. `quantifier`, `words`,
    /// `stance`, `groupSize`, `source`, `passage` must be named.
    public static final class Builder {

        private final FindingId id;
        private final StudyId study;
        private final ConceptId concept;
        private Optional<CommunityId> community = Optional.empty();
        private @Nullable Quantifier quantifier;
        private @Nullable String words;
        private @Nullable Stance stance;
        private int groupSize;
        private @Nullable SourceId source;
        private LocalizedText section = LocalizedText.NONE;
        private @Nullable Passage passage;
        private LocalizedText reading = LocalizedText.NONE;
        private LocalizedText note = LocalizedText.NONE;

        private Builder(FindingId id, StudyId study, ConceptId concept) {
            this.id = id;
            this.study = study;
            this.concept = concept;
        }

        public Builder community(Optional<CommunityId> value) {
            community = value;
            return this;
        }

        public Builder quantifier(Quantifier value) {
            quantifier = value;
            return this;
        }

        public Builder words(String value) {
            words = value;
            return this;
        }

        public Builder stance(Stance value) {
            stance = value;
            return this;
        }

        public Builder groupSize(int value) {
            groupSize = value;
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

        public Builder passage(Passage value) {
            passage = value;
            return this;
        }

        public Builder reading(LocalizedText value) {
            reading = value;
            return this;
        }

        public Builder note(LocalizedText value) {
            note = value;
            return this;
        }

        /// @throws IllegalArgumentException if the parts make no finding
        /// @throws NullPointerException if a part is missing that must be named
        public Finding build() {
            return new Finding(
                    id,
                    study,
                    concept,
                    community,
                    Objects.requireNonNull(quantifier, "quantifier"),
                    Objects.requireNonNull(words, "words"),
                    Objects.requireNonNull(stance, "stance"),
                    groupSize,
                    Objects.requireNonNull(source, "source"),
                    section,
                    Objects.requireNonNull(passage, "passage"),
                    reading,
                    note);
        }
    }
}
