package org.qiutong.codebook;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;
import org.qiutong.text.StableId;

/// An entry of a codebook: what quotations are coded as and findings are about.
///
/// @param altLabels other words for it, by language; search finds them too
/// @param broader the concept above it
/// @param links how it stands to others
/// @param equivalence how far its terms in the two languages mean the same
/// @param moderated whether those who ran a vote took it out of it; then it is hidden unless asked
///   for
/// @param position its place in the codebook, from 0
public record Concept(
        String id,
        String study,
        ConceptKind kind,
        LocalizedText label,
        Map<LanguageTag, List<String>> altLabels,
        LocalizedText definition,
        Optional<String> broader,
        Links links,
        Equivalence equivalence,
        boolean moderated,
        int position) {

    /// How a concept stands to others.
    ///
    /// @param answers the question that a position answers
    /// @param exclusive of a question: whether its positions exclude one another, so that support
    ///   for one counts against the others
    /// @param mitigates the barriers that a proposal is meant to lower
    /// @param related concepts worth reading beside this one, and it beside them
    public record Links(
            Optional<String> answers,
            boolean exclusive,
            List<String> mitigates,
            List<String> related) {

        public Links {
            mitigates = List.copyOf(mitigates);
            related = List.copyOf(related);
        }
    }

    /// How far the terms in the languages mean the same, with a translator's note where they do
    /// not.
    public record Equivalence(Grade grade, LocalizedText note) {}

    /// The texts of a concept that are there in each language.
    public enum Field {
        LABEL,
        DEFINITION,
        /// The translator's note on how far the terms mean the same.
        EQUIVALENCE_NOTE
    }

    public enum Grade {
        EXACT,
        CLOSE,
        PARTIAL,
        NONE
    }

    /// @throws IllegalArgumentException if it answers a question without being a position, or the
    ///   reverse
    public Concept {
        StableId.require(id);
        altLabels = Map.copyOf(altLabels);
        if (links.answers().isPresent() != (kind == ConceptKind.POSITION)) {
            throw new IllegalArgumentException(
                    id + ": a position answers a question, and nothing else does");
        }
    }

    /// One of its texts; [LocalizedText#NONE] where it lacks that.
    public LocalizedText text(Field field) {
        return switch (field) {
            case LABEL -> label;
            case DEFINITION -> definition;
            case EQUIVALENCE_NOTE -> equivalence.note();
        };
    }

    /// The id of a concept that a study takes over from another one's codebook.
    public static String idIn(String study, String takenOver) {
        return study + "/" + takenOver.replace('/', '.');
    }
}
