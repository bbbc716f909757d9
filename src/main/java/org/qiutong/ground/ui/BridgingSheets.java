package org.qiutong.ground.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.qiutong.evidence.cards.Labels;
import org.qiutong.export.Cell;
import org.qiutong.export.Sheet;
import org.qiutong.ground.bridging.ActorCongruence;
import org.qiutong.ground.bridging.Bridges;
import org.qiutong.ground.cards.GroundSheet;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ExpertId;
import org.qiutong.kit.Localized;
import org.qiutong.text.LanguageTag;
import org.qiutong.web.Names;

/// Who and what bridges communities, as tables for use elsewhere.
record BridgingSheets(Labels labels, String permalink) {

    /// As many pairs as a spreadsheet still opens easily; the strongest ones.
    private static final int EDGES = 20_000;

    Sheet communities(Bridges bridges, Locale locale) {
        return sheet(
                "bridging.communities",
                List.of("community", "other", "shared", "contested", "comparable"),
                bridges.matrix().stream()
                        .map(each ->
                                List.<Cell>of(
                                        new Cell.Text(each.community().value()),
                                        new Cell.Text(each.other().value()),
                                        new Cell.Whole(each.pair().shared()),
                                        new Cell.Whole(each.pair().contested()),
                                        new Cell.Whole(each.pair().comparable())))
                        .toList(),
                locale);
    }

    Sheet pairs(Bridges bridges, Locale locale) {
        return sheet(
                "bridging.pairs",
                List.of(
                        "expert",
                        "community",
                        "other",
                        "otherCommunity",
                        "same",
                        "opposite",
                        "agreement"),
                bridges.pairs().stream()
                        .map(each ->
                                List.<Cell>of(
                                        new Cell.Text(each.expert().value()),
                                        new Cell.Text(each.community().value()),
                                        new Cell.Text(each.other().value()),
                                        new Cell.Text(each.otherCommunity().value()),
                                        new Cell.Whole(each.overlap().same()),
                                        new Cell.Whole(each.overlap().opposite()),
                                        new Cell.Share(each.overlap().agreement())))
                        .toList(),
                locale);
    }

    /// A row for each expert and community.
    Sheet experts(Bridges bridges, Locale locale) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Bridges.Bridging each : bridges.experts()) {
            for (CommunityId community : bridges.communities()) {
                rows.add(
                        List.of(
                                new Cell.Text(each.expert().value()),
                                new Cell.Text(each.community().value()),
                                new Cell.Decimal(each.bridge().bridge()),
                                new Cell.Text(community.value()),
                                new Cell.Decimal(
                                        each.bridge().align().getOrDefault(community, 0.0))));
            }
        }
        return sheet(
                "bridging.experts",
                List.of("expert", "community", "bridge", "alignedWith", "align"),
                rows,
                locale);
    }

    Sheet edges(ActorCongruence congruence, Locale locale) {
        return sheet(
                "bridging.edges",
                List.of("expert", "other", "weight"),
                congruence.strongest(EDGES).stream()
                        .map(each ->
                                List.<Cell>of(
                                        new Cell.Text(each.actor().value()),
                                        new Cell.Text(each.other().value()),
                                        new Cell.Decimal(each.weight())))
                        .toList(),
                locale);
    }

    /// Experts by experts; empty where two take no side on the same concept.
    Sheet matrix(ActorCongruence congruence, Locale locale) {
        List<ExpertId> actors = congruence.actors();
        List<Sheet.Column> columns = new ArrayList<>();
        columns.add(column("expert", locale));
        actors.forEach(each -> columns.add(new Sheet.Column(each.value(), each.code())));
        List<List<Cell>> rows = new ArrayList<>();
        for (int i = 0; i < actors.size(); i++) {
            List<Cell> row = new ArrayList<>();
            row.add(new Cell.Text(actors.get(i).value()));
            for (int j = 0; j < actors.size(); j++) {
                row.add(
                        i != j && congruence.met(i, j)
                                ? new Cell.Decimal(congruence.weight(i, j))
                                : Cell.EMPTY);
            }
            rows.add(row);
        }
        return new Sheet(
                Localized.message(locale, "bridging.matrix"),
                LanguageTag.of(locale),
                columns,
                rows,
                GroundSheet.notes(locale, permalink));
    }

    /// The concepts on which two experts both take a side.
    Sheet met(ExpertId expert, ExpertId other, List<Bridges.Met> met, Locale locale) {
        return sheet(
                "bridging.met",
                List.of("concept", "conceptLabel", "expert", "stance", "other", "otherStance"),
                met.stream()
                        .map(each ->
                                Stream.of(
                                                each.concept().id().value(),
                                                labels.concept(each.concept().id(), locale),
                                                expert.value(),
                                                Names.of(each.stance()),
                                                other.value(),
                                                Names.of(each.other()))
                                        .<Cell>map(Cell.Text::new)
                                        .toList())
                        .toList(),
                locale);
    }

    private Sheet sheet(
            String titleKey, List<String> columns, List<List<Cell>> rows, Locale locale) {
        return new Sheet(
                Localized.message(locale, titleKey),
                LanguageTag.of(locale),
                columns.stream().map(id -> column(id, locale)).toList(),
                rows,
                GroundSheet.notes(locale, permalink));
    }

    private static Sheet.Column column(String id, Locale locale) {
        return new Sheet.Column(id, Localized.message(locale, "bridging.column." + id));
    }
}
