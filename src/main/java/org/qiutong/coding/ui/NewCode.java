package org.qiutong.coding.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.qiutong.codebook.Concept;
import org.qiutong.codebook.ConceptKind;
import org.qiutong.id.ConceptId;
import org.qiutong.kit.FieldError;
import org.qiutong.kit.FormRow;
import org.qiutong.kit.Localized;
import org.qiutong.kit.WordsField;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;

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

    /// How many characters a name may have.
    static final int LONGEST = 200;

    private final WordsField label = new WordsField("coding.new.label", LONGEST);
    private final FieldError<?> error = label.error();
    private final Select<ConceptKind> kind = Localized.label(new Select<>(), "coding.new.kind");
    private final Select<Concept> above = Localized.label(new Select<>(), "coding.new.above");
    private final FieldError<?> question = new FieldError<>(above);

    /// What is to be added.
    record Wanted(ConceptKind kind, LocalizedText label, Optional<ConceptId> broader) {}

    /// @param kinds that it can be of
    /// @param adding adds it; it is told what is wanted
    NewCode(List<ConceptKind> kinds, Consumer<Wanted> adding) {
        setSummary(Localized.text(new Span(), "coding.new"));
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
        Button add = Localized.text(new Button(), "coding.new.add");
        add.addClickListener(_ -> add(adding));
        setContent(new Div(label, FormRow.fields(kind, above), FormRow.buttons(add)));
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
        LocalizedText wanted = label.value();
        boolean noQuestion =
                kind.getValue() == ConceptKind.POSITION
                        && (above.getValue() == null
                                || above.getValue().kind() != ConceptKind.QUESTION);
        if (!error.check(!wanted.isEmpty(), "coding.new.noLabel")) {
            error.focus();
            return;
        }
        if (!question.check(!noQuestion, "coding.new.noQuestion")) {
            question.focus();
            return;
        }
        adding.accept(
                new Wanted(
                        kind.getValue(),
                        wanted,
                        Optional.ofNullable(above.getValue()).map(Concept::id)));
        label.clear();
        setOpen(false);
    }
}
