package org.qiutong.participants.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.qiutong.access.cards.PersonName;
import org.qiutong.dialogue.frame.Draft;
import org.qiutong.evidence.cards.Labels;
import org.qiutong.kit.Localized;
import org.qiutong.participants.Panel;
import org.qiutong.participants.Roster;
import org.qiutong.participants.RosterConflict;
import org.qiutong.participants.RosterService;
import org.qiutong.participants.cards.RosterSheets;
import org.qiutong.participants.cards.RosterWords;
import org.qiutong.participants.seating.Scorecard;
import org.qiutong.participants.seating.Seating;

/// A roster while somebody works on it: each change is stored at once and shown wherever it has an
/// effect.
final class RosterDesk extends Div {

    private final RosterService rosters;
    private final Draft draft;
    private final Labels labels;
    private final Paragraph status = new Paragraph();
    private final Div trouble = new Div();
    private final List<Runnable> watchers = new ArrayList<>();
    private Roster roster;
    private Panel panel;
    private Seating seating;
    private Scorecard card;

    RosterDesk(RosterService rosters, Draft draft, Labels labels, Roster roster, Panel panel) {
        this.rosters = rosters;
        this.draft = draft;
        this.labels = labels;
        this.roster = roster;
        this.panel = panel;
        seating = panel.seating();
        card = seating.card(roster.invited());
        addClassName("draft");
        status.getElement().setAttribute("role", "status");
        trouble.getElement().setAttribute("role", "alert");
        add(status, trouble);
        Localized.effect(
                status,
                locale ->
                        status.setText(
                                this.roster.version() == 0
                                        ? Localized.message(locale, "seating.notBegun")
                                        : Localized.message(
                                                locale,
                                                "seating.saved",
                                                Map.of("at", Date.from(this.roster.changed())))));
    }

    Roster roster() {
        return roster;
    }

    Panel panel() {
        return panel;
    }

    Seating seating() {
        return seating;
    }

    /// How good the invited are.
    Scorecard card() {
        return card;
    }

    RosterWords words() {
        return new RosterWords(labels, roster);
    }

    /// Tables of what is on the desk now: files are written without holding the session's lock.
    RosterSheets sheets() {
        return new RosterSheets(panel, card, roster, words(), draft.dialogue().setting().title());
    }

    Labels labels() {
        return labels;
    }

    Draft draft() {
        return draft;
    }

    boolean readOnly() {
        return draft.dialogue().archived();
    }

    /// Runs now and after each change.
    void watch(Runnable show) {
        watchers.add(show);
        show.run();
    }

    /// Stores a roster in place of the one that is shown, and shows it.
    void change(Roster next) {
        trouble.removeAll();
        if (next.equals(roster)) {
            return;
        }
        draft.attempt(() -> {
            try {
                take(rosters.save(next));
            } catch (RosterConflict conflict) {
                conflict(conflict);
            }
        });
    }

    private void take(Roster stored) {
        roster = stored;
        panel = rosters.panel(stored);
        seating = panel.seating();
        card = seating.card(stored.invited());
        status.setText(
                Localized.message(
                        getLocale(), "seating.saved", Map.of("at", Date.from(stored.changed()))));
        watchers.forEach(Runnable::run);
    }

    private void conflict(RosterConflict conflict) {
        Button show = Localized.text(new Button(), "seating.conflict.show");
        show.addClickListener(_ -> {
            trouble.removeAll();
            take(conflict.now());
        });
        trouble.add(
                Localized.text(
                        new Paragraph(),
                        "seating.conflict",
                        Map.of("account", PersonName.of(conflict.now().changedBy()))),
                show);
    }
}
