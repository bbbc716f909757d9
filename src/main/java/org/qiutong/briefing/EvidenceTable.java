package org.qiutong.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.qiutong.evidence.Finding;
import org.qiutong.export.Paper.Block;
import org.qiutong.ground.CommonGround;
import org.qiutong.ground.Reported;
import org.qiutong.ground.Side;
import org.qiutong.ground.cards.SideWords;
import org.qiutong.id.CommunityId;
import org.qiutong.text.LocalizedText.Version;

/// The evidence of a brief in one language: a row for each concept with its label and, for each
/// community, the source's own word, the head count that it allows, and who is on record.
record EvidenceTable(Brief brief, Speech speech) {

    Block table() {
        boolean notStated =
                brief.rows().stream().anyMatch(row -> !row.assessment().wholeSample().isEmpty());
        List<Version> heads = new ArrayList<>();
        heads.add(speech.say("concepts.concept"));
        heads.add(speech.say("filter.label"));
        brief.communities().forEach(id -> heads.add(speech.plain(speech.community(id))));
        if (notStated) {
            heads.add(speech.say("finding.wholeSample"));
        }
        return new Block.Table(
                speech.say("brief.table"),
                heads,
                brief.rows().stream().map(row -> row(row, notStated)).toList());
    }

    private List<Version> row(CommonGround row, boolean notStated) {
        List<Version> cells = new ArrayList<>();
        cells.add(speech.text(row.concept().label()));
        cells.add(speech.plain(ItemText.label(row, speech)));
        for (CommunityId community : brief.communities()) {
            cells.add(
                    speech.plain(
                            row.assessment()
                                    .side(community)
                                    .map(side -> side(row, side))
                                    .orElseGet(() -> speech.words("ground.otherStudy", Map.of()))));
        }
        if (notStated) {
            cells.add(
                    joined(
                            row.assessment().wholeSample().stream()
                                    .map(each -> reported(each, row))
                                    .toList()));
        }
        return cells;
    }

    private String side(CommonGround row, Side side) {
        if (isAsked(row)) {
            return speech.words("brief.byAnswers", Map.of());
        }
        List<String> words = new ArrayList<>();
        side.reported().forEach(each -> words.add(reported(each, row)));
        if (side.counts().stances() > 0) {
            words.addAll(
                    SideWords.experts(
                            row, side, speech.labels(), speech.locale(), speech.phrases()));
        }
        words.addAll(
                SideWords.follows(
                        side, row.follows(), speech.labels(), speech.locale(), speech.phrases()));
        return words.isEmpty()
                ? String.join(
                        "",
                        SideWords.experts(
                                row, side, speech.labels(), speech.locale(), speech.phrases()))
                : joined(words).text();
    }

    /// Whether it is a question that is known by its answers only; silence on it says nothing.
    private static boolean isAsked(CommonGround row) {
        return !row.answers().isEmpty()
                && row.assessment().sides().stream()
                        .allMatch(
                                side -> side.counts().stances() == 0 && side.reported().isEmpty());
    }

    private String reported(Reported reported, CommonGround row) {
        return speech.words(
                "brief.reported",
                Map.of(
                        "words", reported.said().map(Finding::words).orElse(""),
                        "stance", speech.beforeStance(reported.stance(), row.concept().id()),
                        "lower", reported.lower(),
                        "upper", reported.upper(),
                        "exact", reported.lower() == reported.upper() ? "yes" : "no",
                        "of", reported.of(),
                        "reading", reported.reading() ? "yes" : "no"));
    }

    private Version joined(List<String> words) {
        return speech.plain(String.join(speech.words("briefing.separator", Map.of()), words));
    }
}
