package org.qiutong.evidence;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ConceptId;

/// The words behind what is said of a concept: what experts said of it and of those whose words
/// count for or against it, and what sources report.
///
/// @param quotations each once, by the first of the concepts that it is about, then by id
/// @param cuts where a community said more on one of the concepts
/// @param findings by concept, then by id
public record WordsBehind(List<Quotation> quotations, List<Cut> cuts, List<Finding> findings) {

    /// Of what a community said on a concept, only some is here.
    ///
    /// @param all how many quotations there are
    public record Cut(ConceptId concept, CommunityId community, long shown, long all) {}

    public WordsBehind {
        quotations = List.copyOf(quotations);
        cuts = List.copyOf(cuts);
        findings = List.copyOf(findings);
    }

    /// What each of some communities said; an empty list for one that said nothing.
    public Map<CommunityId, List<Quotation>> byCommunity(Collection<CommunityId> communities) {
        Map<CommunityId, List<Quotation>> said = new LinkedHashMap<>();
        communities.forEach(community ->
                said.put(
                        community,
                        quotations.stream()
                                .filter(each -> each.community().equals(community))
                                .toList()));
        return said;
    }
}
