package org.qiutong.participants.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.qiutong.evidence.EvidenceFilter;
import org.qiutong.evidence.EvidenceService;
import org.qiutong.evidence.EvidenceService.QuotedExpert;
import org.qiutong.graph.Window;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ConceptId;
import org.qiutong.id.ExpertId;
import org.qiutong.people.Expert;
import org.qiutong.people.PeopleService;
import org.qiutong.people.PeopleService.ExpertFilter;
import org.qiutong.people.Sector;

/// Which experts of the studies are looked for.
///
/// @param community its id
/// @param concept the id of what they were quoted about
/// @param without ids of experts who are not looked for
record ExpertSearch(
        Optional<CommunityId> community,
        Optional<Sector> sector,
        Optional<ConceptId> concept,
        Set<ExpertId> without) {

    /// The first experts found.
    ///
    /// @param most how many
    List<Expert> find(PeopleService people, EvidenceService evidence, int most) {
        List<Expert> found = new ArrayList<>();
        Window page = Window.first(Window.MOST);
        for (boolean more = true; more && found.size() < most; page = page.next()) {
            List<Expert> read = read(people, evidence, page);
            read.stream()
                    .filter(each -> sector.isEmpty() || each.sector().equals(sector))
                    .filter(each -> !without.contains(each.id()))
                    .forEach(found::add);
            more = read.size() == page.limit();
        }
        return found.stream().limit(most).toList();
    }

    private List<Expert> read(PeopleService people, EvidenceService evidence, Window page) {
        EvidenceFilter said =
                community.map(EvidenceFilter.ALL::ofCommunity).orElse(EvidenceFilter.ALL);
        return concept.map(each ->
                        evidence.experts(said.ofConcept(each), page).stream()
                                .map(QuotedExpert::expert)
                                .toList())
                .orElseGet(
                        () -> people.experts(new ExpertFilter(Optional.empty(), community), page));
    }
}
