package org.qiutong.alignment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import org.qiutong.codebook.CodebookService;
import org.qiutong.codebook.CodebookService.ConceptFilter;
import org.qiutong.codebook.Concept;
import org.qiutong.id.StudyId;
import org.qiutong.kit.Choice;
import org.qiutong.kit.FormRow;
import org.qiutong.kit.Localized;
import org.qiutong.kit.QueryState;
import org.qiutong.study.Study;
import org.qiutong.text.LanguageTag;

/// Chooses a pair that is not proposed: two concepts may mean the same and share no word.
final class OtherPair extends NativeDetails {

    private final CodebookService codebook;

    OtherPair(QueryState state, Choice<Study> one, Choice<Study> other, CodebookService codebook) {
        this.codebook = codebook;
        addClassName("other-pair");
        setSummary(Localized.text(new Span(), "alignment.otherPair"));
        ComboBox<Concept> left = concepts("alignment.left");
        ComboBox<Concept> right = concepts("alignment.right");
        Button show = Localized.text(new Button(), "alignment.otherPair.show");
        show.setEnabled(false);
        Runnable enabling = () -> show.setEnabled(!left.isEmpty() && !right.isEmpty());
        left.addValueChangeListener(_ -> enabling.run());
        right.addValueChangeListener(_ -> enabling.run());
        show.addClickListener(_ ->
                state.set(
                        Map.of(
                                "left",
                                left.getValue().id().value(),
                                "right",
                                right.getValue().id().value(),
                                "page",
                                "")));
        Button all = Localized.text(new Button(), "alignment.otherPair.all");
        all.addClickListener(_ -> state.set(Map.of("left", "", "right", "")));
        setContent(new Div(FormRow.fields(left, right), FormRow.buttons(show, all)));
        state.onChange(() -> {
            boolean chosen = state.get("left").isPresent() && state.get("right").isPresent();
            all.setVisible(chosen);
            setOpen(isOpen() || chosen);
            offer(left, one.value().id());
            offer(right, other.value().id());
        });
    }

    private static ComboBox<Concept> concepts(String labelKey) {
        ComboBox<Concept> field = Localized.label(new ComboBox<>(), labelKey);
        Localized.effect(
                field,
                locale ->
                        field.setItemLabelGenerator(
                                each -> each.label().best(LanguageTag.of(locale)).text()));
        return field;
    }

    private void offer(ComboBox<Concept> field, StudyId study) {
        Concept before = field.getValue();
        List<Concept> all = codebook.concepts(ConceptFilter.of(study));
        field.setItems(all);
        all.stream()
                .filter(each -> before != null && each.id().equals(before.id()))
                .findFirst()
                .ifPresent(field::setValue);
    }
}
