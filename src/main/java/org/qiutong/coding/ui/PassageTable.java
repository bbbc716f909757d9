package org.qiutong.coding.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.qiutong.coding.TranscriptPassage;
import org.qiutong.evidence.Quotation;
import org.qiutong.evidence.cards.Labels;
import org.qiutong.evidence.cards.StanceWords;
import org.qiutong.id.ExpertId;
import org.qiutong.kit.GridOnPaper;
import org.qiutong.kit.Localized;
import org.qiutong.text.LanguageTag;

/// What is coded in a transcript, a row for each passage, in the order of the text.
final class PassageTable extends Div {

    /// Up to this many rows the table is as high as its rows.
    private static final int FEW = 12;

    private final Grid<TranscriptPassage> grid = new Grid<>();
    private final Supplier<Labels> labels;
    private final LanguageTag language;

    /// @param language of the transcript
    /// @param experts by id, what they are called
    /// @param open called with the passage whose row is chosen
    PassageTable(
            LanguageTag language,
            Supplier<Labels> labels,
            Map<ExpertId, String> experts,
            Consumer<TranscriptPassage> open) {
        this.labels = labels;
        this.language = language;
        addClassName("passages");
        Localized.attribute(grid, "aria-label", "coding.passages");
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        column("coding.words", new ComponentRenderer<>(passage -> words(passage, open)), 3);
        column(
                "coding.codes",
                new ComponentRenderer<>(
                        passage -> Localized.text(new Span(), locale -> codes(passage, locale))),
                2);
        if (experts.size() > 1) {
            column(
                    "coding.speaker",
                    new ComponentRenderer<>(passage ->
                            new Span(
                                    passage.expert()
                                            .map(each -> experts.getOrDefault(each, each.value()))
                                            .orElse(""))),
                    1);
        }
        column("coding.memo", new ComponentRenderer<>(passage -> new Span(passage.memo())), 1);
        GridOnPaper.print(grid);
        add(grid);
    }

    void show(Collection<TranscriptPassage> passages) {
        grid.setItems(List.copyOf(passages));
        grid.setAllRowsVisible(passages.size() <= FEW);
    }

    private void column(String key, ComponentRenderer<?, TranscriptPassage> renderer, int width) {
        Grid.Column<TranscriptPassage> column = grid.addColumn(renderer).setFlexGrow(width);
        Localized.effect(grid, locale -> column.setHeader(Localized.message(locale, key)));
    }

    private NativeButton words(TranscriptPassage passage, Consumer<TranscriptPassage> open) {
        NativeButton button = new NativeButton(passage.words(), _ -> open.accept(passage));
        button.getElement().setAttribute("lang", language.value());
        return button;
    }

    private String codes(TranscriptPassage passage, Locale locale) {
        return passage.isCoded()
                ? Localized.list(
                        locale, passage.codings().stream().map(each -> code(each, locale)).toList())
                : Localized.message(locale, "coding.noCode");
    }

    private String code(Quotation.Coding coding, Locale locale) {
        return Localized.message(
                locale,
                "coding.codeWithStance",
                Map.of(
                        "code",
                        labels.get().concept(coding.concept(), locale),
                        "stance",
                        StanceWords.of(
                                coding.stance(), labels.get().kind(coding.concept()), locale)));
    }
}
