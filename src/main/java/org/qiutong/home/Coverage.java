package org.qiutong.home;

import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.qiutong.evidence.EvidenceFilter;
import org.qiutong.evidence.EvidenceService;
import org.qiutong.kit.FactTable;
import org.qiutong.kit.Figure;
import org.qiutong.kit.LanguageText;
import org.qiutong.kit.Localized;
import org.qiutong.people.Community;

/// How much is known from a community.
record Coverage(Community community, long quoted, long quotations, long findings) {

    static List<Coverage> of(List<Community> communities, EvidenceService evidence) {
        return communities.stream()
                .map(community -> {
                    EvidenceFilter filter = EvidenceFilter.ALL.ofCommunity(community.id());
                    return new Coverage(
                            community,
                            evidence.countExperts(filter),
                            evidence.countQuotations(filter),
                            evidence.countFindings(filter));
                })
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
                    Figure.of(row.quoted, "experts" + of),
                    Figure.of(row.quotations, "quotations" + of),
                    Figure.of(row.findings, "concepts" + of));
        }
        return table;
    }
}
