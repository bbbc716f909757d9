package org.qiutong.coding.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.qiutong.codebook.Concept;
import org.qiutong.codebook.ConceptKind;
import org.qiutong.id.ConceptId;
import org.qiutong.kit.FormRow;
import org.qiutong.kit.Localized;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;
import org.qiutong.text.Messages;

/// Adds a code to the codebook, in any of the languages of the interface.
final class NewCode extends NativeDetails {

    /// The kinds of codes that need no other beside their name.
    static final List<ConceptKind> SIMPLE =
            List.of(
                    ConceptKind.CONCERN,
                    ConceptKind.BENEFIT,
                    ConceptKind.BARRIER,
                    ConceptKind.PROPOSAL);

    /// All kinds that a codebook has beside statements that people vote on.
    static final List<ConceptKind> ALL =
            List.of(
                    ConceptKind.THEME,
                    ConceptKind.CONCERN,
                    ConceptKind.BENEFIT,
                    ConceptKind.BARRIER,
                    ConceptKind.QUESTION,
                    ConceptKind.POSITION,
                    ConceptKind.PROPOSAL);

    private static final int LONGEST = 200;

    private final Map<LanguageTag, TextField> labels = new TreeMap<>();
    private final Select<ConceptKind> kind = Localized.label(new Select<>(), "coding.new.kind");
    private final Select<Concept> above = Localized.label(new Select<>(), "coding.new.above");
    private final Span error = new Span();

    /// What is to be added.
    record Wanted(ConceptKind kind, LocalizedText label, Optional<ConceptId> broader) {}

    /// @param kinds that it can be of
    /// @param adding adds it; it is told what is wanted
    NewCode(List<ConceptKind> kinds, Consumer<Wanted> adding) {
        setSummary(Localized.text(new Span(), "coding.new"));
        Div names = new Div();
        names.addClassName("row");
        for (LanguageTag language : Localized.languages()) {
            TextField field = new TextField();
            Localized.effect(
                    field,
                    locale ->
                            field.setLabel(
                                    Localized.message(
                                            locale,
                                            "coding.new.label",
                                            Map.of(
                                                    "language",
                                                    Messages.nameOf(language.locale(), locale)))));
            field.getElement().setAttribute("lang", language.value());
            field.setMaxLength(LONGEST);
            labels.put(language, field);
            names.add(field);
        }
        kind.setItems(kinds);
        kind.setValue(ConceptKind.CONCERN);
        Localized.effect(
                kind, locale -> kind.setItemLabelGenerator(each -> Localized.name(locale, each)));
        above.setEmptySelectionAllowed(true);
        Localized.effect(
                above,
                locale ->
                        above.setItemLabelGenerator(each ->
                                each == null
                                        ? Localized.message(locale, "coding.new.top")
                                        : each.label().best(LanguageTag.of(locale)).text()));
        error.getElement().setAttribute("role", "alert");
        Button add = Localized.text(new Button(), "coding.new.add");
        add.addClickListener(_ -> add(adding));
        setContent(new Div(names, FormRow.fields(kind, above), FormRow.buttons(add, error)));
    }

    /// @param codebook what a new code can be below
    void offer(List<Concept> codebook) {
        Concept before = above.getValue();
        List<Concept> offered = codebook.stream().filter(each -> !each.retired()).toList();
        above.setItems(offered);
        offered.stream()
                .filter(each -> before != null && each.id().equals(before.id()))
                .findFirst()
                .ifPresent(above::setValue);
    }

    private void add(Consumer<Wanted> adding) {
        TreeMap<LanguageTag, String> texts = new TreeMap<>();
        labels.forEach((language, field) -> {
            if (!field.getValue().isBlank()) {
                texts.put(language, field.getValue().strip());
            }
        });
        boolean noQuestion =
                kind.getValue() == ConceptKind.POSITION
                        && (above.getValue() == null
                                || above.getValue().kind() != ConceptKind.QUESTION);
        error.setText(
                texts.isEmpty()
                        ? Localized.message(getLocale(), "coding.new.noLabel")
                        : noQuestion
                                ? Localized.message(getLocale(), "coding.new.noQuestion")
                                : "");
        if (!texts.isEmpty() && !noQuestion) {
            adding.accept(
                    new Wanted(
                            kind.getValue(),
                            new LocalizedText(texts),
                            Optional.ofNullable(above.getValue()).map(Concept::id)));
            labels.values().forEach(TextField::clear);
            setOpen(false);
        }
    }
}
