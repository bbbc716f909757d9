package org.qiutong.dialogue.host.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import org.qiutong.dialogue.Hosting;
import org.qiutong.dialogue.Hosting.BarrierCheck;
import org.qiutong.dialogue.agenda.AgendaService.Obstacle;
import org.qiutong.dialogue.frame.Flaws;
import org.qiutong.evidence.cards.Labels;
import org.qiutong.kit.Localized;

/// What is done about each barrier, and how many barriers have been considered.
final class BarrierChecklist extends Section {

    private final List<BarrierFields> barriers;
    private final Paragraph count = new Paragraph();

    /// @param changed is run after each change
    BarrierChecklist(
            List<Obstacle> obstacles,
            Labels labels,
            Hosting before,
            boolean archived,
            Runnable changed) {
        barriers =
                obstacles.stream()
                        .map(each ->
                                new BarrierFields(
                                        each,
                                        before.on(each.barrier().id()),
                                        labels,
                                        archived,
                                        changed))
                        .toList();
        addClassNames("form", "barriers");
        add(
                Localized.text(new H2(), "host.barriers"),
                Localized.text(new Paragraph(), "host.barriers.how"),
                count);
        barriers.forEach(this::add);
        considered(before.checks().size());
    }

    /// Says how many barriers have been considered.
    void considered(int checks) {
        count.removeAll();
        count.add(
                Localized.text(
                        new Span(),
                        "host.considered",
                        Map.of("considered", checks, "of", barriers.size())));
    }

    /// The barriers about which something is decided.
    List<BarrierCheck> checks(Flaws flaws) {
        return barriers.stream()
                .flatMap(each -> each.check(flaws).stream())
                .filter(BarrierCheck::decided)
                .toList();
    }
}
