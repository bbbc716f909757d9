package org.qiutong.participants.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.qiutong.kit.FactTable;
import org.qiutong.kit.Localized;
import org.qiutong.participants.seating.Outcome.Alternative;
import org.qiutong.participants.seating.Outcome.Proposal;

/// Other choices of people that meet the conditions as well: what each is good for, and who would
/// come instead of whom.
final class AlternativesTable extends Composite<FactTable> {

    private final RosterDesk desk;
    private final Proposal proposal;

    /// @param use is told which alternative the convenor chooses
    AlternativesTable(RosterDesk desk, Proposal proposal, Consumer<Alternative> use) {
        this.desk = desk;
        this.proposal = proposal;
        proposal.alternatives().forEach(each -> row(each, use));
    }

    @Override
    protected FactTable initContent() {
        return new FactTable(
                "seating.alternatives",
                Cells.heading("alternative"),
                Cells.heading("balance"),
                Cells.heading("coverage"),
                Cells.heading("score"),
                Cells.heading("instead"),
                Cells.heading("actions"));
    }

    private void row(Alternative each, Consumer<Alternative> use) {
        Button button =
                Cells.button(
                        "seating.alternative.use",
                        locale -> Localized.name(locale, each.leaning()),
                        () -> use.accept(each));
        button.setEnabled(!desk.readOnly());
        getContent()
                .row(
                        Localized.text(
                                new Span(), locale -> Localized.name(locale, each.leaning())),
                        share(each.balance()),
                        share(each.coverage()),
                        share(each.score()),
                        Localized.text(new Span(), locale -> instead(locale, each)),
                        button);
    }

    private static Component share(double share) {
        return Localized.text(new Span(), "seating.share", Map.of("share", share));
    }

    private String instead(Locale locale, Alternative alternative) {
        Set<String> out = new HashSet<>(proposal.invited());
        List<String> in =
                alternative.invited().stream().filter(each -> !out.contains(each)).toList();
        out.removeAll(alternative.invited());
        return in.isEmpty()
                ? "–"
                : Localized.message(
                        locale,
                        "seating.instead",
                        Map.of(
                                "in", desk.words().people(locale, in),
                                "out",
                                        desk.words()
                                                .people(locale, out.stream().sorted().toList())));
    }
}
