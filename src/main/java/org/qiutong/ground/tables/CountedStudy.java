package org.qiutong.ground.tables;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.qiutong.codebook.Codebook;
import org.qiutong.codebook.Concept;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ConceptId;
import org.qiutong.id.StudyId;
import org.qiutong.text.LocalizedText;

/// All head counts of a confidential study, and the decision which of them a reader may see.
///
/// @param communities what they are called, in their order
/// @param people by concept and community
record CountedStudy(
        StudyId id,
        LocalizedText title,
        Map<CommunityId, LocalizedText> communities,
        Codebook codebook,
        Map<ConceptId, Map<CommunityId, SideCounts>> people) {

    /// What may be seen by readers from whom groups of fewer people are kept.
    StudyTables shownTo(int least) {
        List<FixedTable> tables =
                codebook.concepts().stream()
                        .filter(each -> people.containsKey(each.id()))
                        .map(each -> table(each, least))
                        .filter(each -> !each.lines().isEmpty())
                        .toList();
        Map<CommunityId, LocalizedText> shown = new LinkedHashMap<>(communities);
        shown.keySet()
                .retainAll(
                        tables.stream()
                                .flatMap(each -> each.lines().stream())
                                .map(FixedTable.Line::community)
                                .collect(Collectors.toSet()));
        return new StudyTables(
                id, tables.isEmpty() ? LocalizedText.NONE : title, least, shown, tables);
    }

    private FixedTable table(Concept concept, int least) {
        return new FixedTable(
                concept.id(),
                concept.kind(),
                concept.label(),
                communities.keySet().stream()
                        .flatMap(each -> line(concept.id(), each, least).stream())
                        .toList());
    }

    private Optional<FixedTable.Line> line(ConceptId concept, CommunityId community, int least) {
        List<Concept> rivals = codebook.rivals(concept);
        // Of answers that exclude each other, one that is left out would follow from the rest.
        return rivals.stream().allMatch(each -> shown(each.id(), community, least).isPresent())
                ? shown(concept, community, least)
                        .filter(each ->
                                rivals.isEmpty() || keepsTheRest(each, rivals, community, least))
                        .map(each -> new FixedTable.Line(community, each))
                : Optional.empty();
    }

    /// How many gave none of the answers that exclude each other follows from all of them.
    private boolean keepsTheRest(
            SideCounts answer, List<Concept> rivals, CommunityId community, int least) {
        int given =
                answer.support()
                        + rivals.stream()
                                .flatMap(each -> shown(each.id(), community, least).stream())
                                .mapToInt(SideCounts::support)
                                .sum();
        int rest = answer.support() + answer.oppose() + answer.neither() - given;
        return rest <= 0 || rest >= least;
    }

    private Optional<SideCounts> shown(ConceptId concept, CommunityId community, int least) {
        return Optional.ofNullable(people.getOrDefault(concept, Map.of()).get(community))
                .filter(each -> each.keeps(least));
    }
}
