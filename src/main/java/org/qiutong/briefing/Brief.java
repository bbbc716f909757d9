package org.qiutong.briefing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.qiutong.codebook.Concept;
import org.qiutong.evidence.Finding;
import org.qiutong.evidence.WordsBehind.Cut;
import org.qiutong.evidence.cards.Citations;
import org.qiutong.ground.CommonGround;
import org.qiutong.id.CommunityId;
import org.qiutong.study.Study;
import org.qiutong.study.StudyDesign;

/// All that a brief holds, in all languages: only what may be told.
///
/// @param about the concept or the theme that it is about, if it is about one
/// @param rows the concepts, with the answers of a question after it
/// @param of how many concepts there are in scope; more than there are rows if it is cut off
/// @param findings what sources report, as far as the brief prints it
/// @param words what experts said, each once
/// @param cuts where a community said more
/// @param communities that any of the rows compares, in their order
/// @param studies that the evidence comes from
/// @param made the day
/// @param permalink of the page that it is made from
public record Brief(
        BriefScope scope,
        Optional<Concept> about,
        List<CommonGround> rows,
        int of,
        List<Finding> findings,
        List<Disclosure.Quoted> words,
        List<Cut> cuts,
        List<CommunityId> communities,
        List<Study> studies,
        Citations citations,
        LocalDate made,
        String permalink) {

    public Brief {
        rows = List.copyOf(rows);
        findings = List.copyOf(findings);
        words = List.copyOf(words);
        cuts = List.copyOf(cuts);
        communities = List.copyOf(communities);
        studies = List.copyOf(studies);
    }

    /// Whether there is nothing to say.
    public boolean isEmpty() {
        return rows.isEmpty() && findings.isEmpty() && words.isEmpty();
    }

    /// Whether a stance is a count in any of the studies.
    boolean counted() {
        return rows.stream().anyMatch(row -> row.assessment().design() != StudyDesign.EXCERPTS);
    }

    /// Whether concepts in scope are left out.
    boolean cutOff() {
        return of > Math.min(of, BriefService.MOST);
    }
}
