package org.qiutong.dialogue.host.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Optional;
import org.qiutong.dialogue.Hosting;
import org.qiutong.dialogue.Hosting.BarrierCheck;
import org.qiutong.dialogue.Hosting.Choice;
import org.qiutong.dialogue.frame.Draft;
import org.qiutong.dialogue.frame.Flaws;
import org.qiutong.dialogue.host.HostService.Advice;
import org.qiutong.evidence.cards.Labels;

/// The choice of a host and the checklist of barriers, stored together at each change.
final class HostingForm {

    private final Draft draft;
    private final HostChoice choice;
    private final BarrierChecklist barriers;
    private final Flaws flaws = new Flaws();

    HostingForm(Draft draft, Advice advice, Labels labels) {
        this.draft = draft;
        Hosting before = draft.dialogue().hosting();
        boolean archived = draft.dialogue().archived();
        choice = new HostChoice(advice, labels, before.choice(), archived, this::changed);
        barriers = new BarrierChecklist(advice.barriers(), labels, before, archived, this::changed);
    }

    /// Its two parts, in the order of the page.
    List<Component> sections() {
        return List.of(choice, barriers);
    }

    private void changed() {
        flaws.clear();
        Optional<Choice> chosen = choice.choice(flaws);
        List<BarrierCheck> checks = barriers.checks(flaws);
        if (!flaws.isEmpty()) {
            draft.refuse(flaws.keys());
            return;
        }
        draft.save(new Hosting(chosen, checks));
        barriers.considered(checks.size());
    }
}
