package org.qiutong.alignment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qiutong.alignment.AlignmentRefused;
import org.qiutong.alignment.AlignmentService;
import org.qiutong.alignment.AlignmentService.Verdict;
import org.qiutong.alignment.Mapping;
import org.qiutong.alignment.MatchGrade;
import org.qiutong.id.ConceptId;
import org.qiutong.kit.FormRow;
import org.qiutong.kit.Localized;

/// Where a pair is decided: a button for each grade, a note that is stored with the decision, and
/// what is stored now. What was done here can be undone here.
final class PairDecision extends Div {

    private final AlignmentService alignment;
    private final ConceptId one;
    private final ConceptId other;
    private final Map<MatchGrade, Button> grades = new EnumMap<>(MatchGrade.class);
    private final TextField note = Localized.label(new TextField(), "alignment.note");
    private final Button undo = Localized.text(new Button(), "alignment.undo");
    private final StandingLine standing = new StandingLine();
    private final Div refusal = new Div();
    private final Deque<Optional<Mapping>> before = new ArrayDeque<>();
    private Optional<Mapping> now;

    PairDecision(AlignmentService alignment, PairRow row) {
        this.alignment = alignment;
        one = row.one().concept().id();
        other = row.other().concept().id();
        now = row.mapping();
        Div ways = FormRow.buttons();
        ways.getElement().setAttribute("role", "group");
        Localized.attribute(ways, "aria-label", "alignment.grade");
        for (MatchGrade grade : MatchGrade.values()) {
            Button button = new Button();
            Localized.effect(button, locale -> button.setText(Localized.name(locale, grade)));
            button.addClickListener(_ -> decide(grade));
            grades.put(grade, button);
            ways.add(button);
        }
        note.setMaxLength(Mapping.LONGEST_NOTE);
        note.setValue(now.map(Mapping::note).orElse(""));
        Localized.effect(
                note,
                locale -> note.setHelperText(Localized.message(locale, "alignment.note.about")));
        undo.addClickListener(_ -> undo());
        refusal.getElement().setAttribute("role", "alert");
        addClassName("decision");
        add(ways, note, standing, refusal, undo);
        show();
    }

    /// By the number of its button.
    void decide(int number) {
        decide(List.copyOf(grades.keySet()).get(number - 1));
    }

    private void decide(MatchGrade grade) {
        Optional<Mapping> seen = now;
        if (store(Optional.of(new Verdict(grade, note.getValue())))) {
            before.push(seen);
        }
        show();
    }

    void undo() {
        if (before.isEmpty()) {
            return;
        }
        Optional<Mapping> last = before.pop();
        store(last.map(each -> new Verdict(each.grade(), each.note())));
        note.setValue(now.map(Mapping::note).orElse(""));
        show();
    }

    /// Stores it, or says why not and shows what is stored instead.
    ///
    /// @return whether it is stored
    private boolean store(Optional<Verdict> wanted) {
        refusal.removeAll();
        try {
            now = alignment.decide(one, other, now, wanted);
            return true;
        } catch (AlignmentRefused refused) {
            if (refused.reason() == AlignmentRefused.Reason.DECIDED_MEANWHILE) {
                now = refused.now();
                before.clear();
            }
            refusal.add(
                    Localized.text(
                            new Paragraph(), locale -> Localized.name(locale, refused.reason())));
            return false;
        }
    }

    private void show() {
        grades.forEach((grade, button) -> {
            boolean chosen = now.filter(each -> each.grade() == grade).isPresent();
            button.getElement().setAttribute("aria-pressed", String.valueOf(chosen));
            if (chosen) {
                button.addThemeVariants(ButtonVariant.PRIMARY);
            } else {
                button.removeThemeVariants(ButtonVariant.PRIMARY);
            }
        });
        undo.setEnabled(!before.isEmpty());
        standing.show(now);
    }
}
