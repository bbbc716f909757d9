package org.qiutong.correction.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import org.qiutong.correction.CorrectionRefused;
import org.qiutong.correction.CorrectionService;
import org.qiutong.evidence.Quotation;
import org.qiutong.evidence.Wording;
import org.qiutong.id.QuotationId;
import org.qiutong.kit.LanguageText;
import org.qiutong.kit.Localized;
import org.qiutong.kit.Typing;
import org.qiutong.people.Expert;
import org.qiutong.text.LanguageTag;

/// Corrects a quotation: its words, who says it, and where in its source.
final class CorrectionForm extends NativeDetails {

    private final CorrectionService corrections;
    private final QuotationId quotation;
    private final LanguageTag language;
    private final boolean published;
    private final TextArea words = Localized.label(new TextArea(), "correction.words");
    private final ComboBox<Expert> expert = Localized.label(new ComboBox<>(), "correction.expert");
    private final TextField locator = Localized.label(new TextField(), "correction.locator");
    private final Div refusal = new Div();
    private Wording seen;

    /// @param experts those of the study
    CorrectionForm(CorrectionService corrections, Quotation quotation, List<Expert> experts) {
        this.corrections = corrections;
        this.quotation = quotation.id();
        language = quotation.original().language();
        published = quotation.original() instanceof Quotation.Original.Published;
        seen = Wording.of(quotation);
        addClassName("correction");
        setSummary(Localized.text(new Span(), "correction.title"));
        words.setValue(seen.words());
        Typing.in(language, words);
        words.setVisible(published);
        words.setMaxRows(12);
        expert.setItems(experts);
        expert.setItemLabelGenerator(Expert::code);
        expert.setRequiredIndicatorVisible(true);
        experts.stream()
                .filter(each -> each.id().equals(seen.expert()))
                .findFirst()
                .ifPresent(expert::setValue);
        locator.setValue(seen.locator());
        refusal.getElement().setAttribute("role", "alert");
        Button save = Localized.text(new Button(), "correction.save");
        save.addClickListener(_ -> save());
        Div form =
                new Div(
                        Localized.text(
                                new Paragraph(),
                                published ? "correction.about" : "correction.notPublished"),
                        words,
                        expert,
                        locator,
                        refusal,
                        new Div(save));
        form.addClassName("form");
        setContent(form);
    }

    private void save() {
        refusal.removeAll();
        Wording wanted =
                new Wording(
                        published ? words.getValue() : "",
                        Optional.ofNullable(expert.getValue())
                                .map(Expert::id)
                                .orElse(seen.expert()),
                        locator.getValue());
        try {
            corrections.correct(quotation, seen, wanted);
            getUI().ifPresent(ui -> ui.refreshCurrentRoute(false));
        } catch (CorrectionRefused refused) {
            refusal.add(
                    Localized.text(
                            new Paragraph(), locale -> Localized.name(locale, refused.reason())));
            refused.now().ifPresent(this::beside);
        }
    }

    /// Shows what somebody else has stored; what was typed here stays in the fields, and may be
    /// stored over it.
    private void beside(Wording stored) {
        seen = stored;
        if (published) {
            refusal.add(LanguageText.quote(language, stored.words()));
        }
        refusal.add(
                new Paragraph(
                        new Span(
                                stored.expert().code()
                                        + (stored.locator().isEmpty()
                                                ? ""
                                                : " · " + stored.locator()))));
    }
}
