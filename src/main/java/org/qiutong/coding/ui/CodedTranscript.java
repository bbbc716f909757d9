package org.qiutong.coding.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.internal.JacksonUtils;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.qiutong.coding.Transcript;
import org.qiutong.coding.TranscriptPassage;
import org.qiutong.evidence.cards.Labels;
import org.qiutong.id.QuotationId;
import org.qiutong.kit.Localized;

/// The words of an interview, with the codes of each passage beside the line in which it ends. It
/// is drawn in the browser, which tells by positions what is chosen. The [PassageTable] lists the
/// same passages.
@Tag("coded-transcript")
@JsModule("context://coding/coded-transcript.js")
final class CodedTranscript extends Component {

    /// On a slow network, calls arrive before the script.
    private static final String ONCE_DEFINED =
            "return customElements.whenDefined(this.localName).then(() => this[$0](...$1))";

    private final Supplier<Labels> labels;

    /// What the browser draws of a passage.
    ///
    /// @param gone whether it is none any more
    record Drawn(String id, int start, int end, List<String> codes, boolean gone) {}

    /// @param start in code points of the text
    record Chosen(int start, int end) {}

    record Opened(String id) {}

    CodedTranscript(Supplier<Labels> labels) {
        this.labels = labels;
    }

    /// Draws a transcript, now and in each language that the reader switches to.
    void show(Transcript transcript, Supplier<? extends Collection<TranscriptPassage>> passages) {
        Localized.effect(
                this,
                locale -> {
                    call(
                            "speak",
                            Map.of(
                                    "language",
                                    locale.toLanguageTag(),
                                    "transcript",
                                    Localized.message(locale, "transcript.text"),
                                    "keys",
                                    Localized.message(locale, "coding.keys"),
                                    "none",
                                    Localized.message(locale, "coding.noCode")));
                    call(
                            "show",
                            transcript.language().value(),
                            transcript.text(),
                            passages.get().stream().map(each -> drawn(each, locale)).toList());
                });
    }

    /// Draws a passage that has changed.
    void change(TranscriptPassage passage, Locale locale) {
        call("change", drawn(passage, locale));
    }

    /// Shows which words are being coded.
    ///
    /// @param passage which they are, if they are one
    void choose(int start, int end, Optional<QuotationId> passage) {
        call("choose", start, end, passage.map(QuotationId::value).orElse(""));
    }

    void focusText() {
        call("focusText");
    }

    void onChoose(BiConsumer<Integer, Integer> then) {
        on("passage-choose", Chosen.class, chosen -> then.accept(chosen.start(), chosen.end()));
    }

    void onOpen(Consumer<QuotationId> then) {
        on("passage-open", Opened.class, opened -> then.accept(new QuotationId(opened.id())));
    }

    void onUndo(Runnable then) {
        getElement().addEventListener("passage-undo", _ -> then.run());
    }

    private Drawn drawn(TranscriptPassage passage, Locale locale) {
        return new Drawn(
                passage.quotation().value(),
                passage.start(),
                passage.end(),
                passage.codings().stream()
                        .map(each -> labels.get().concept(each.concept(), locale))
                        .toList(),
                !passage.isCoded() && passage.madeHere());
    }

    private void call(String function, Object... arguments) {
        getElement().executeJs(ONCE_DEFINED, function, JacksonUtils.listToJson(List.of(arguments)));
    }

    private <T> void on(String event, Class<T> type, Consumer<T> then) {
        getElement()
                .addEventListener(event, heard -> then.accept(heard.getEventDetail(type)))
                .addEventDetail();
    }
}
