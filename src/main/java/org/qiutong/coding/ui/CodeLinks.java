package org.qiutong.coding.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.ComboBoxBase;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.qiutong.codebook.Concept;
import org.qiutong.codebook.ConceptKind;
import org.qiutong.coding.codes.CodebookRefused.Reason;
import org.qiutong.id.ConceptId;
import org.qiutong.kit.FormRow;
import org.qiutong.kit.Localized;
import org.qiutong.text.LanguageTag;

/// What kind of code it is, where it stands, and what it has to do with others. Only what a kind
/// can have is shown.
final class CodeLinks extends Div {

    private final List<Concept> codes;
    private final ConceptId own;
    private final Select<ConceptKind> kind = Localized.label(new Select<>(), "coding.new.kind");
    private final ComboBox<ConceptId> broader;
    private final ComboBox<ConceptId> answers;
    private final Checkbox exclusive = Localized.label(new Checkbox(), "codes.exclusive");
    private final MultiSelectComboBox<ConceptId> mitigates = new MultiSelectComboBox<>();
    private final MultiSelectComboBox<ConceptId> related = new MultiSelectComboBox<>();

    /// @param codes of the codebook
    CodeLinks(Concept code, List<Concept> codes) {
        this.codes = codes;
        this.own = code.id();
        kind.setItems(NewCode.ALL);
        Localized.effect(
                kind, locale -> kind.setItemLabelGenerator(each -> Localized.name(locale, each)));
        kind.addValueChangeListener(_ -> fit());
        broader = offering(new ComboBox<>(), "coding.new.above", _ -> true);
        broader.setClearButtonVisible(true);
        Localized.effect(
                broader,
                locale -> broader.setPlaceholder(Localized.message(locale, "coding.new.top")));
        answers =
                offering(
                        new ComboBox<>(),
                        "codes.answers",
                        each -> each.kind() == ConceptKind.QUESTION);
        offering(mitigates, "codes.mitigates", each -> each.kind() == ConceptKind.BARRIER);
        offering(related, "codes.related", _ -> true);
        add(FormRow.fields(kind, broader), FormRow.fields(answers, mitigates), exclusive, related);
        show(code);
    }

    private <T extends ComboBoxBase<T, ConceptId, ?>> T offering(
            T field, String key, Predicate<Concept> which) {
        Localized.effect(
                (Component) field,
                locale -> {
                    field.setLabel(Localized.message(locale, key));
                    field.setItemLabelGenerator(each -> name(each, locale));
                });
        field.setItems(
                codes.stream()
                        .filter(each -> !each.id().equals(own) && which.test(each))
                        .map(Concept::id)
                        .toList());
        return field;
    }

    private String name(ConceptId id, Locale locale) {
        return codes.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .map(each -> each.label().best(LanguageTag.of(locale)).text())
                .orElse(id.value());
    }

    private void fit() {
        answers.setVisible(kind.getValue() == ConceptKind.POSITION);
        exclusive.setVisible(kind.getValue() == ConceptKind.QUESTION);
        mitigates.setVisible(kind.getValue() == ConceptKind.PROPOSAL);
    }

    void show(Concept code) {
        kind.setValue(code.kind());
        broader.setValue(code.broader().orElse(null));
        answers.setValue(code.links().answers().orElse(null));
        exclusive.setValue(code.links().exclusive());
        mitigates.setValue(code.links().mitigates());
        related.setValue(code.links().related());
        fit();
    }

    ConceptKind kind() {
        return kind.getValue();
    }

    Optional<ConceptId> broader() {
        return Optional.ofNullable(broader.getValue());
    }

    /// Whether a position has the question that it answers; if not, the field says so.
    boolean isComplete() {
        boolean incomplete = kind() == ConceptKind.POSITION && answers.getValue() == null;
        if (incomplete) {
            refuse(Reason.NO_QUESTION);
        }
        return !incomplete;
    }

    Concept.Links links() {
        return new Concept.Links(
                Optional.ofNullable(answers.getValue()).filter(_ -> kind() == ConceptKind.POSITION),
                exclusive.getValue() && kind() == ConceptKind.QUESTION,
                kind() == ConceptKind.PROPOSAL ? List.copyOf(mitigates.getValue()) : List.of(),
                List.copyOf(related.getValue()));
    }

    void accept() {
        kind.setInvalid(false);
        broader.setInvalid(false);
        answers.setInvalid(false);
    }

    /// Says at its field what is wrong.
    ///
    /// @return whether it is something of these fields
    boolean refuse(Reason reason) {
        return switch (reason) {
            case BELOW_ITSELF -> refuse(broader, reason);
            case NO_QUESTION -> refuse(answers, reason);
            case HAS_ANSWERS, HAS_PASSAGES, OTHER_KIND, STATEMENT -> refuse(kind, reason);
            default -> false;
        };
    }

    private <T extends Component & HasValidation & Focusable<T>> boolean refuse(
            T field, Reason reason) {
        field.setInvalid(true);
        field.setErrorMessage(Localized.name(getLocale(), reason));
        field.focus();
        return true;
    }
}
