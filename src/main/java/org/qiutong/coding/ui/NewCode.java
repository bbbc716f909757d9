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

/// Adds a code to the codebook, in any of the languages of the interface, and codes with it.
final class NewCode extends NativeDetails {

    private static final List<ConceptKind> KINDS =
            List.of(
                    ConceptKind.CONCERN,
                    ConceptKind.BENEFIT,
                    ConceptKind.BARRIER,
                    ConceptKind.PROPOSAL);

    private static final int LONGEST = 200;

    private final WordsField label = new WordsField("coding.new.label", LONGEST);
    private final FieldError<?> error = label.error();
    private final Select<ConceptKind> kind = Localized.label(new Select<>(), "coding.new.kind");
    private final Select<Concept> above = Localized.label(new Select<>(), "coding.new.above");

    /// What is to be added.
    record Wanted(ConceptKind kind, LocalizedText label, Optional<ConceptId> broader) {}

    NewCode(Consumer<Wanted> adding) {
        setSummary(Localized.text(new Span(), "coding.new"));
        kind.setItems(KINDS);
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
        above.setItems(codebook);
        codebook.stream()
                .filter(each -> before != null && each.id().equals(before.id()))
                .findFirst()
                .ifPresent(above::setValue);
    }

    private void add(Consumer<Wanted> adding) {
        LocalizedText wanted = label.value();
        if (!error.check(!wanted.isEmpty(), "coding.new.noLabel")) {
            error.focus();
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
