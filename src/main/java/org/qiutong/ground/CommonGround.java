package org.qiutong.ground;

import java.util.List;
import java.util.OptionalDouble;
import org.qiutong.codebook.Concept;
import org.qiutong.id.CommunityId;
import org.qiutong.people.Sector;

/// What the communities hold in common on one concept.
///
/// @param label the assessment's; that of a question follows from its answers
/// @param answers for a question, what the communities hold in common on each of its answers
/// @param follows for an answer, what follows from support for answers that exclude it
/// @param reading whether the label would be another one without the findings whose bounds depend
///   on a reading that the words do not force
/// @param alike the communities of whom all who hold it work in one sector, which is less than it
///   looks
/// @param themeContested the share of contested concepts in the theme, none where nothing in it is
///   comparable
public record CommonGround(
        Concept concept,
        Assessment assessment,
        Label label,
        List<CommonGround> answers,
        List<Follows> follows,
        boolean reading,
        List<Alike> alike,
        OptionalDouble themeContested) {

    /// All who hold something in a community, at least two, work in one sector.
    public record Alike(CommunityId community, Sector sector) {}

    /// Whether each side that raises it is known to have somebody who is for it: a side may raise
    /// something only to reject it.
    public boolean isPutForward() {
        return assessment.sides().stream().filter(Side::raised).allMatch(Side::hasSupporter);
    }

    public CommonGround {
        alike = List.copyOf(alike);
        answers = List.copyOf(answers);
        follows = List.copyOf(follows);
    }

    /// A concept that is no question with answers.
    public static CommonGround of(
            Concept concept,
            Assessment assessment,
            List<Follows> follows,
            List<Alike> alike,
            OptionalDouble themeContested) {
        return new CommonGround(
                concept,
                assessment,
                assessment.label(),
                List.of(),
                follows,
                assessment.reading(),
                alike,
                themeContested);
    }
}
