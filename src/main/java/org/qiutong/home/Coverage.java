package org.qiutong.home;

import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.qiutong.evidence.Tally.CommunityTally;
import org.qiutong.id.CommunityId;
import org.qiutong.kit.FactTable;
import org.qiutong.kit.Figure;
import org.qiutong.kit.LanguageText;
import org.qiutong.kit.Localized;
import org.qiutong.people.Community;
import org.qiutong.text.LocalizedText;

/// How much evidence there is from a community.
///
/// @param interviewed how many of its experts, most of them known by number only
record Coverage(
        CommunityId community,
        LocalizedText name,
        int interviewed,
        int experts,
        int quotations,
        int findings) {

    static List<Coverage> of(List<Community> communities, List<CommunityTally> tallies) {
        return communities.stream()
                .flatMap(community ->
                        tallies.stream()
                                .filter(tally -> tally.community().equals(community.id()))
                                .map(tally -> of(community, tally)))
                .toList();
    }

    private static Coverage of(Community community, CommunityTally known) {
        return new Coverage(
                community.id(),
                community.label(),
                community.sampleSizes().values().stream().mapToInt(Integer::intValue).sum(),
                known.experts(),
                known.quotations(),
                known.findings());
    }

    /// @param captionKey what the table shows
    static FactTable table(String captionKey, List<Coverage> rows) {
        FactTable table =
                new FactTable(
                                captionKey,
                                Localized.text(new Span(), "tally.community"),
                                Localized.text(new Span(), "method.interviewed"),
                                Localized.text(new Span(), "method.quoted"),
                                Localized.text(new Span(), "tally.quotations"),
                                Localized.text(new Span(), "tally.findings"))
                        .headed();
        for (Coverage row : rows) {
            String of = "?community=" + row.community;
            table.row(
                    LanguageText.of(row.name),
                    Figure.of(row.interviewed),
                    Figure.of(row.experts(), "experts" + of),
                    Figure.of(row.quotations(), "quotations" + of),
                    Figure.of(row.findings(), "concepts" + of));
        }
        return table;
    }
}
