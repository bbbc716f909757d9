package org.qiutong.ground;

import java.util.List;
import java.util.OptionalDouble;
import org.qiutong.codebook.Concept;
import org.qiutong.id.ConceptId;

/// What the communities hold in common on one concept.
///
/// @param label the assessment's; for a question with mutually exclusive positions, the label that
///   follows from theirs
/// @param answers for such a question, the positions that its label rests on
/// @param themeContested the share of contested concepts in the theme, none where nothing in it is
///   comparable
public record CommonGround(
        Concept concept,
        Assessment assessment,
        Label label,
        List<ConceptId> answers,
        OptionalDouble themeContested) {

    public CommonGround {
        answers = List.copyOf(answers);
    }
}
