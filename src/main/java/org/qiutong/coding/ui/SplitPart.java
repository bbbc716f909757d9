package org.qiutong.coding.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.qiutong.codebook.Concept;
import org.qiutong.evidence.EvidenceFilter;
import org.qiutong.evidence.Quotation;
import org.qiutong.graph.Window;
import org.qiutong.kit.FormRow;
import org.qiutong.kit.LanguageText;
import org.qiutong.kit.Localized;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;
import org.qiutong.text.Messages;

/// Makes a new code of some of the passages of one.
final class SplitPart extends NativeDetails {

    /// As many passages are offered at a time; what was moved makes room for others.
    private static final int AT_ONCE = 200;

    private final CodebookDesk desk;
    private final Supplier<Concept> code;
    private final Map<LanguageTag, TextField> labels = new TreeMap<>();
    private final CheckboxGroup<Quotation> passages =
            Localized.label(new CheckboxGroup<>(), "codes.split.passages");

    SplitPart(CodebookDesk desk, Supplier<Concept> code) {
        this.desk = desk;
        this.code = code;
        setSummary(Localized.text(new Span(), "codes.split"));
        for (LanguageTag language : Localized.languages()) {
            TextField field = new TextField();
            field.getElement().setAttribute("lang", language.value());
            Localized.effect(
                    field,
                    locale ->
                            field.setLabel(
                                    Localized.message(
                                            locale,
                                            "codes.split.label",
                                            Map.of(
                                                    "language",
                                                    Messages.nameOf(language.locale(), locale)))));
            labels.put(language, field);
        }
        passages.addClassName("choices");
        passages.setRenderer(new ComponentRenderer<>(each -> LanguageText.of(each.text())));
        Button split = Localized.text(new Button(), "codes.split.do");
        split.addClickListener(_ -> split());
        setContent(
                new Div(
                        Localized.text(new Paragraph(), "codes.split.about"),
                        FormRow.fields(labels.values().toArray(TextField[]::new)),
                        passages,
                        split));
        addToggleListener(toggled -> {
            if (toggled.isOpened()) {
                offer();
            }
        });
    }

    private void offer() {
        List<Quotation> some =
                desk.evidence()
                        .quotations(
                                EvidenceFilter.ALL.ofConcept(code.get().id()),
                                Window.first(AT_ONCE));
        passages.setItems(some);
        passages.setHelperText(
                some.size() < AT_ONCE
                        ? ""
                        : Localized.message(
                                getLocale(), "codes.split.first", Map.of("count", AT_ONCE)));
    }

    private void split() {
        TreeMap<LanguageTag, String> texts = new TreeMap<>();
        labels.forEach((language, field) -> {
            if (!field.getValue().isBlank()) {
                texts.put(language, field.getValue().strip());
            }
        });
        TextField first = labels.values().iterator().next();
        first.setErrorMessage(Localized.message(getLocale(), "coding.new.noLabel"));
        first.setInvalid(texts.isEmpty());
        passages.setErrorMessage(Localized.message(getLocale(), "codes.split.none"));
        passages.setInvalid(passages.getValue().isEmpty());
        if (texts.isEmpty()) {
            first.focus();
            return;
        }
        if (passages.getValue().isEmpty()) {
            passages.getElement().executeJs("this.focus()");
            return;
        }
        desk.follow(
                "codes.splitDone",
                () ->
                        Optional.of(
                                desk.merging()
                                        .split(
                                                code.get(),
                                                new LocalizedText(texts),
                                                passages.getValue().stream()
                                                        .map(Quotation::id)
                                                        .collect(Collectors.toSet()))
                                        .id()));
    }
}
