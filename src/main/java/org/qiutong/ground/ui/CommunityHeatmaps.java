package org.qiutong.ground.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.qiutong.chart.Caption;
import org.qiutong.chart.Heatmap;
import org.qiutong.chart.Link;
import org.qiutong.ground.bridging.Bridges;
import org.qiutong.ground.bridging.PairOfCommunities;
import org.qiutong.id.CommunityId;
import org.qiutong.kit.Localized;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;
import org.qiutong.text.Percent;

/// Communities by communities as charts: what each two share, and what they dispute.
record CommunityHeatmaps(CommunityPairs pairs) {

    Heatmap shared(Locale locale) {
        return chart("bridging.shared", PairOfCommunities::shared, locale);
    }

    Heatmap contested(Locale locale) {
        return chart("bridging.contested", PairOfCommunities::contested, locale);
    }

    private Heatmap chart(String key, ToIntFunction<PairOfCommunities> count, Locale locale) {
        List<CommunityId> communities = pairs.bridges().communities();
        List<Heatmap.Row> rows = new ArrayList<>();
        for (CommunityId one : communities) {
            rows.add(
                    new Heatmap.Row(
                            label(one, locale),
                            communities.stream()
                                    .map(other -> cell(key, count, one, other, locale))
                                    .toList()));
        }
        return new Heatmap(
                new Caption(
                        Localized.message(locale, key),
                        Localized.message(locale, "bridging.communities.how"),
                        LanguageTag.of(locale)),
                communities.stream().map(each -> label(each, locale)).toList(),
                Stream.of(0.0, 0.5, 1.0)
                        .map(share ->
                                new Heatmap.Shade(share, Percent.of(LanguageTag.of(locale), share)))
                        .toList(),
                rows);
    }

    private Heatmap.Cell cell(
            String key,
            ToIntFunction<PairOfCommunities> count,
            CommunityId one,
            CommunityId other,
            Locale locale) {
        PairOfCommunities pair = pair(one, other).orElse(new PairOfCommunities(0, 0, 0));
        if (pair.comparable() == 0) {
            return new Heatmap.Cell.NoEvidence("–");
        }
        int found = count.applyAsInt(pair);
        Map<String, ?> figures = Map.of("count", found, "comparable", pair.comparable());
        return new Heatmap.Cell.Known(
                Localized.message(locale, "bridging.fraction", figures),
                (double) found / pair.comparable(),
                Optional.of(
                        new Link(
                                CommunityPairs.address(one, other),
                                Localized.message(
                                        locale,
                                        "bridging.cell",
                                        Map.of(
                                                "names", pairs.names(one, other, locale),
                                                "what", Localized.message(locale, key),
                                                "count", found,
                                                "comparable", pair.comparable())))));
    }

    private Optional<PairOfCommunities> pair(CommunityId one, CommunityId other) {
        return pairs.bridges().matrix().stream()
                .filter(each ->
                        (each.community().equals(one) && each.other().equals(other))
                                || (each.community().equals(other) && each.other().equals(one)))
                .map(Bridges.CommunityPair::pair)
                .findFirst();
    }

    private LocalizedText.Version label(CommunityId community, Locale locale) {
        return pairs.labels().community(community).best(LanguageTag.of(locale));
    }
}
