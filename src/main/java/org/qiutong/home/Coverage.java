package org.qiutong.home;

import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.qiutong.evidence.CommunityTally;
import org.qiutong.kit.FactTable;
import org.qiutong.kit.Figure;
import org.qiutong.kit.LanguageText;
import org.qiutong.kit.Localized;
import org.qiutong.people.Community;

/// How much is known from a community.
record Coverage(Community community, CommunityTally known) {

    static List<Coverage> of(List<Community> communities, List<CommunityTally> tallies) {
        return communities.stream()
                .flatMap(community ->
                        tallies.stream()
                                .filter(tally -> tally.community().equals(community.id()))
                                .map(tally -> new Coverage(community, tally)))
                .toList();
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
                        Localized.text(new Span(), "tally.findings"));
        for (Coverage row : rows) {
            String of = "?community=" + row.community.id();
            table.row(
                    LanguageText.of(row.community.label()),
                    Figure.of(
                            row.community.sampleSizes().values().stream()
                                    .mapToLong(Integer::longValue)
                                    .sum()),
                    Figure.of(row.known.experts(), "experts" + of),
                    Figure.of(row.known.quotations(), "quotations" + of),
                    Figure.of(row.known.findings(), "concepts" + of));
        }
        return table;
    }
}
