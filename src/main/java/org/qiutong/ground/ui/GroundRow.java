package org.qiutong.ground.ui;

import java.util.List;
import java.util.stream.Stream;
import org.qiutong.evidence.EvidenceService;
import org.qiutong.evidence.WordsBehind;
import org.qiutong.ground.CommonGround;
import org.qiutong.ground.Side;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ConceptId;

/// Common ground on a concept in a list, with the words behind this page of the list.
record GroundRow(CommonGround row, WordsBehind words) {

    /// As many quotations of each community on a concept as a row of a table has codes for.
    private static final int SHOWN = 10;

    static List<GroundRow> withWords(List<CommonGround> rows, EvidenceService evidence) {
        if (rows.isEmpty()) {
            return List.of();
        }
        WordsBehind words = words(rows, evidence);
        return rows.stream().map(row -> new GroundRow(row, words)).toList();
    }

    /// Of all communities that any of the rows compares, on its concept or the answers to it.
    static WordsBehind words(List<CommonGround> rows, EvidenceService evidence) {
        List<ConceptId> concepts =
                rows.stream()
                        .flatMap(row -> Stream.concat(Stream.of(row), row.answers().stream()))
                        .map(row -> row.concept().id())
                        .distinct()
                        .toList();
        List<CommunityId> communities =
                rows.stream()
                        .flatMap(row -> row.assessment().sides().stream())
                        .map(Side::community)
                        .distinct()
                        .toList();
        return evidence.behind(concepts, communities, SHOWN);
    }
}
