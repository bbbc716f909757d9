package org.qiutong.coding.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.qiutong.codebook.Concept;
import org.qiutong.evidence.EvidenceFilter;
import org.qiutong.evidence.Quotation;
import org.qiutong.graph.Window;
import org.qiutong.kit.FieldError;
import org.qiutong.kit.LanguageText;
import org.qiutong.kit.Localized;
import org.qiutong.kit.WordsField;
import org.qiutong.text.LocalizedText;

/// Makes a new code of some of the passages of one.
final class SplitPart extends NativeDetails {

    /// As many passages are offered at a time; what was moved makes room for others.
    private static final int AT_ONCE = 200;

    private final CodebookDesk desk;
    private final Supplier<Concept> code;
    private final WordsField label = new WordsField("codes.split.label", NewCode.LONGEST);
    private final FieldError<?> error = label.error();
    private final CheckboxGroup<Quotation> passages =
            Localized.label(new CheckboxGroup<>(), "codes.split.passages");

    SplitPart(CodebookDesk desk, Supplier<Concept> code) {
        this.desk = desk;
        this.code = code;
        setSummary(Localized.text(new Span(), "codes.split"));
        passages.addClassName("choices");
        passages.setRenderer(new ComponentRenderer<>(each -> LanguageText.of(each.text())));
        Button split = Localized.text(new Button(), "codes.split.do");
        split.addClickListener(_ -> split());
        setContent(
                new Div(
                        Localized.text(new Paragraph(), "codes.split.about"),
                        label,
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
        LocalizedText wanted = label.value();
        passages.setErrorMessage(Localized.message(getLocale(), "codes.split.none"));
        passages.setInvalid(passages.getValue().isEmpty());
        if (!error.check(!wanted.isEmpty(), "coding.new.noLabel")) {
            error.focus();
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
                                                wanted,
                                                passages.getValue().stream()
                                                        .map(Quotation::id)
                                                        .collect(Collectors.toSet()))
                                        .id()));
    }
}
