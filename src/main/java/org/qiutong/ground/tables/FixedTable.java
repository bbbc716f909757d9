package org.qiutong.ground.tables;

import java.util.List;
import java.util.Optional;
import org.qiutong.codebook.ConceptKind;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ConceptId;
import org.qiutong.text.LocalizedText;

/// Where the people of a confidential study stand on a concept, by community. A community has a
/// whole row or none, and there is no total: what is left out cannot be computed from the rest.
public record FixedTable(
        ConceptId concept, ConceptKind kind, LocalizedText label, List<Line> lines) {

    public FixedTable {
        lines = List.copyOf(lines);
    }

    /// The people of a community; empty where they cannot be shown.
    public Optional<SideCounts> people(CommunityId community) {
        return lines.stream()
                .filter(each -> each.community().equals(community))
                .map(Line::people)
                .findFirst();
    }

    /// The people of one community.
    public record Line(CommunityId community, SideCounts people) {}
}
