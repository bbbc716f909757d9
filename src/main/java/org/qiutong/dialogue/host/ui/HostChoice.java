package org.qiutong.dialogue.host.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.qiutong.dialogue.Hosting;
import org.qiutong.dialogue.Hosting.Choice;
import org.qiutong.dialogue.Setting;
import org.qiutong.dialogue.frame.Flaws;
import org.qiutong.dialogue.host.HostService.Advice;
import org.qiutong.evidence.cards.Labels;
import org.qiutong.id.ConceptId;
import org.qiutong.kit.FormRow;
import org.qiutong.kit.Localized;
import org.qiutong.kit.Typing;
import org.qiutong.people.Institution;
import org.qiutong.text.LanguageTag;

/// Who hosts: the option that this follows, a name or an institution, and the reason.
final class HostChoice extends Section {

    /// Empty where it follows none of the options.
    private final RadioButtonGroup<Optional<ConceptId>> option =
            Localized.label(new RadioButtonGroup<>(), "host.follows");

    private final TextField host = Localized.label(new TextField(), "host.who");
    private final ComboBox<Institution> institution =
            Localized.label(new ComboBox<>(), "host.institution");
    private final TextArea reason = Localized.label(new TextArea(), "host.reason");

    /// @param changed is run after each change
    HostChoice(
            Advice advice,
            Labels labels,
            Optional<Choice> before,
            boolean archived,
            Runnable changed) {
        options(advice, labels);
        institution.setItems(advice.institutions());
        institution.setClearButtonVisible(true);
        Localized.effect(
                institution,
                locale ->
                        institution.setItemLabelGenerator(
                                each -> each.name().best(LanguageTag.of(locale)).text()));
        host.setMaxLength(Setting.LONGEST_TITLE);
        reason.setMaxLength(Hosting.LONGEST_REASON);
        Typing.follow(reason);
        before.ifPresent(choice -> fill(choice, advice.institutions()));
        Button none = Localized.text(new Button(), "host.none");
        none.setEnabled(!archived);
        none.addClickListener(_ -> clear());
        addClassName("form");
        add(
                Localized.text(new H2(), "host.choice"),
                option,
                FormRow.fields(host, institution),
                reason,
                new Div(none));
        List<HasValue<?, ?>> fields = List.of(option, host, institution, reason);
        fields.forEach(field -> {
            field.setReadOnly(archived);
            field.addValueChangeListener(_ -> changed.run());
        });
    }

    private void options(Advice advice, Labels labels) {
        Stream<ConceptId> answers =
                advice.questions().stream()
                        .flatMap(each -> each.answers().stream())
                        .map(row -> row.concept().id());
        Stream<ConceptId> proposals =
                advice.proposals().stream().map(each -> each.row().concept().id());
        option.setItems(
                Stream.concat(
                                Stream.concat(answers, proposals).distinct().map(Optional::of),
                                Stream.of(Optional.<ConceptId>empty()))
                        .toList());
        Localized.effect(
                option,
                locale ->
                        option.setItemLabelGenerator(each ->
                                each.map(id -> labels.concept(id, locale))
                                        .orElseGet(() -> Localized.message(locale, "host.other"))));
    }

    private void fill(Choice choice, List<Institution> institutions) {
        option.setValue(choice.option());
        host.setValue(choice.host());
        institutions.stream()
                .filter(each -> choice.institution().equals(Optional.of(each.id())))
                .findFirst()
                .ifPresent(institution::setValue);
        reason.setValue(choice.reason());
    }

    private void clear() {
        option.clear();
        host.clear();
        institution.clear();
        reason.clear();
    }

    /// What is chosen, if anything is; a choice needs a reason, and a reason a choice.
    Optional<Choice> choice(Flaws flaws) {
        Optional<ConceptId> follows = Optional.ofNullable(option.getValue()).flatMap(id -> id);
        boolean chosen =
                follows.isPresent() || !host.getValue().isBlank() || institution.getValue() != null;
        boolean given = !reason.getValue().isBlank();
        flaws.check(reason, given || !chosen, "host.flaw.reason");
        flaws.check(chosen || !given, "host.flaw.nobody");
        return chosen && given
                ? Optional.of(
                        new Choice(
                                follows,
                                host.getValue().strip(),
                                Optional.ofNullable(institution.getValue()).map(Institution::id),
                                reason.getValue().strip()))
                : Optional.empty();
    }
}
