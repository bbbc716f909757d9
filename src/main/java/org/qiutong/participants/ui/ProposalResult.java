package org.qiutong.participants.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import org.qiutong.kit.Localized;
import org.qiutong.kit.Problem;
import org.qiutong.kit.ProblemNote;
import org.qiutong.participants.seating.Outcome;
import org.qiutong.participants.seating.Outcome.Alternative;

/// What a search for a proposal found: alternatives to it, or why there is none.
final class ProposalResult extends Div {

    private final RosterDesk desk;
    private final Consumer<Alternative> use;

    /// @param use is told which alternative the convenor chooses
    ProposalResult(RosterDesk desk, Consumer<Alternative> use) {
        this.desk = desk;
        this.use = use;
        getElement().setAttribute("role", "region");
        Localized.attribute(this, "aria-label", "seating.result");
    }

    void show(Outcome outcome) {
        add(
                switch (outcome) {
                    case Outcome.Proposed found ->
                            found.proposal().alternatives().size() < 2
                                    ? Localized.text(new Paragraph(), "seating.alternatives.none")
                                    : new AlternativesTable(desk, found.proposal(), use);
                    case Outcome.Impossible impossible ->
                            new ImpossibleNote(impossible.conflict(), desk);
                    case Outcome.NotFound _ ->
                            Localized.text(new Paragraph(), "seating.notFound.advice");
                });
    }

    void show(Problem problem, Runnable retry) {
        add(new ProblemNote(problem, retry));
    }
}
