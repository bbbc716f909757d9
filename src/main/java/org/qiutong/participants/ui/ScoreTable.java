package org.qiutong.participants.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.Map;
import org.qiutong.kit.Badge;
import org.qiutong.kit.FactTable;
import org.qiutong.kit.Localized;
import org.qiutong.participants.cards.RosterWords;
import org.qiutong.participants.seating.Scorecard;
import org.qiutong.participants.seating.Scorecard.Reserve;
import org.qiutong.participants.seating.Scorecard.Verdict;

/// How far those who are invited meet each demand, and who stands in for whom.
final class ScoreTable extends Div {

    private final RosterWords words;
    private final Locale locale;

    ScoreTable(Scorecard card, RosterWords words, Locale locale) {
        this.words = words;
        this.locale = locale;
        add(
                Localized.text(new H3(), "seating.score"),
                Localized.text(
                        new Paragraph(),
                        card.feasible() ? "seating.score.all" : "seating.score.broken",
                        Map.of("share", card.score())),
                demands(card));
        if (!card.reserves().isEmpty()) {
            add(Localized.text(new H3(), "seating.reserves"), reserves(card));
        }
    }

    private Component demands(Scorecard card) {
        FactTable table =
                new FactTable(
                                "seating.score",
                                Cells.heading("demand"),
                                Cells.heading("weight"),
                                Cells.heading("state"),
                                Cells.heading("found"))
                        .headed();
        for (Verdict each : card.verdicts()) {
            table.row(
                    new Span(words.rule(locale, each.demand().rule())),
                    Localized.text(
                            new Span(),
                            each.demand().hard() ? "seating.hard" : "seating.wish",
                            Map.of("weight", each.demand().weight())),
                    new Badge(mark(each.state()), key(each.state())),
                    new Span(words.verdict(locale, each)));
        }
        return table;
    }

    private static Badge.Mark mark(Verdict.State state) {
        return switch (state) {
            case MET -> Badge.Mark.FULL;
            case OPEN -> Badge.Mark.HALF;
            case FAILED -> Badge.Mark.TRIANGLE;
        };
    }

    private static String key(Verdict.State state) {
        return "name.Scorecard.Verdict.State." + state.name();
    }

    private Component reserves(Scorecard card) {
        OrderedList list = new OrderedList();
        for (Reserve each : card.reserves()) {
            list.add(
                    new ListItem(
                            Localized.message(
                                    locale,
                                    "seating.reserve",
                                    Map.of(
                                            "person",
                                            words.person(each.person()),
                                            "replaces",
                                            words.people(locale, each.replaces())))));
        }
        return list;
    }
}
