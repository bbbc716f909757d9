package org.qiutong.dialogue.host.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.qiutong.dialogue.Hosting;
import org.qiutong.dialogue.Hosting.BarrierCheck;
import org.qiutong.dialogue.Hosting.Choice;
import org.qiutong.dialogue.Setting;
import org.qiutong.dialogue.frame.Draft;
import org.qiutong.dialogue.host.HostService.Advice;
import org.qiutong.evidence.cards.Labels;
import org.qiutong.kit.Localized;
import org.qiutong.kit.Typing;
import org.qiutong.people.Institution;
import org.qiutong.text.LanguageTag;

/// The choice of a host with its reason, and the checklist of barriers, stored together.
final class HostingForm {

    private final Draft draft;
    private final Labels labels;
    private final RadioButtonGroup<String> option =
            Localized.label(new RadioButtonGroup<>(), "host.follows");
    private final TextField host = Localized.label(new TextField(), "host.who");
    private final ComboBox<Institution> institution =
            Localized.label(new ComboBox<>(), "host.institution");
    private final TextArea reason = Localized.label(new TextArea(), "host.reason");
    private final List<BarrierFields> barriers = new ArrayList<>();
    private final Paragraph count = new Paragraph();
    private final Advice advice;

    /// Follows none of the options.
    private static final String OTHER = "";

    HostingForm(Draft draft, Advice advice, Labels labels) {
        this.draft = draft;
        this.advice = advice;
        this.labels = labels;
        boolean archived = draft.dialogue().archived();
        Hosting hosting = draft.dialogue().hosting();
        options();
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
        hosting.choice().ifPresent(this::fill);
        advice.barriers()
                .forEach(each ->
                        barriers.add(
                                new BarrierFields(
                                        each,
                                        hosting.on(each.barrier().id()),
                                        labels,
                                        archived,
                                        this::changed)));
        List<HasValue<?, ?>> fields = List.of(option, host, institution, reason);
        fields.forEach(field -> {
            field.setReadOnly(archived);
            field.addValueChangeListener(_ -> changed());
        });
        counted(hosting);
    }

    private void options() {
        List<String> ids =
                Stream.concat(
                                advice.questions().stream()
                                        .flatMap(each -> each.answers().stream())
                                        .map(row -> row.concept().id()),
                                advice.proposals().stream().map(each -> each.row().concept().id()))
                        .distinct()
                        .toList();
        option.setItems(Stream.concat(ids.stream(), Stream.of(OTHER)).toList());
        Localized.effect(
                option,
                locale ->
                        option.setItemLabelGenerator(id ->
                                id.equals(OTHER)
                                        ? Localized.message(locale, "host.other")
                                        : labels.concept(id, locale)));
    }

    private void fill(Choice choice) {
        option.setValue(choice.option().orElse(OTHER));
        host.setValue(choice.host());
        advice.institutions().stream()
                .filter(each -> choice.institution().equals(Optional.of(each.id())))
                .findFirst()
                .ifPresent(institution::setValue);
        reason.setValue(choice.reason());
    }

    /// The choice, and a way to take it back.
    Section choice() {
        Button none = Localized.text(new Button(), "host.none");
        none.setEnabled(!draft.dialogue().archived());
        none.addClickListener(_ -> {
            option.clear();
            host.clear();
            institution.clear();
            reason.clear();
        });
        Section section =
                new Section(
                        Localized.text(new H2(), "host.choice"),
                        option,
                        row(host, institution),
                        reason,
                        new Div(none));
        section.addClassName("form");
        return section;
    }

    Section barriers() {
        Section section =
                new Section(
                        Localized.text(new H2(), "host.barriers"),
                        Localized.text(new Paragraph(), "host.barriers.how"),
                        count);
        section.addClassNames("form", "barriers");
        barriers.forEach(section::add);
        return section;
    }

    private static Div row(Component... fields) {
        Div row = new Div(fields);
        row.addClassName("row");
        return row;
    }

    private void changed() {
        List<String> flaws = new ArrayList<>();
        boolean chosen =
                (option.getValue() != null && !option.getValue().equals(OTHER))
                        || !host.getValue().isBlank()
                        || institution.getValue() != null;
        boolean given = !reason.getValue().isBlank();
        invalid(reason, chosen && !given, "host.flaw.reason", flaws);
        if (given && !chosen) {
            flaws.add("host.flaw.nobody");
        }
        List<BarrierCheck> checks = new ArrayList<>();
        for (BarrierFields fields : barriers) {
            fields.check().ifPresentOrElse(checks::add, () -> flaws.add("host.flaw.waived"));
        }
        if (!flaws.isEmpty()) {
            draft.refuse(flaws.stream().distinct().toList());
            return;
        }
        Hosting hosting =
                new Hosting(
                        chosen
                                ? Optional.of(
                                        new Choice(
                                                Optional.ofNullable(option.getValue())
                                                        .filter(id -> !id.equals(OTHER)),
                                                host.getValue().strip(),
                                                Optional.ofNullable(institution.getValue())
                                                        .map(Institution::id),
                                                reason.getValue().strip()))
                                : Optional.empty(),
                        checks.stream().filter(BarrierCheck::decided).toList());
        draft.save(hosting);
        counted(hosting);
    }

    private void counted(Hosting hosting) {
        count.removeAll();
        Span words = new Span();
        count.add(
                Localized.text(
                        words,
                        "host.considered",
                        Map.of(
                                "considered", hosting.checks().size(),
                                "of", barriers.size())));
    }

    private void invalid(TextArea field, boolean wrong, String key, List<String> flaws) {
        field.setInvalid(wrong);
        Localized.effect(
                field,
                locale -> field.setErrorMessage(wrong ? Localized.message(locale, key) : ""));
        if (wrong) {
            flaws.add(key);
        }
    }
}
