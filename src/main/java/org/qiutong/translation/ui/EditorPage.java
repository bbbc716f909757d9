package org.qiutong.translation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.qiutong.kit.Definitions;
import org.qiutong.kit.Localized;
import org.qiutong.kit.PageHeader;
import org.qiutong.text.Messages;
import org.qiutong.translation.Change;
import org.qiutong.translation.Glossary;
import org.qiutong.translation.Translation;
import org.qiutong.translation.TranslationService.HistoryEntry;

/// The source beside the translation, and the translation's history.
final class EditorPage extends Div {

    /// The data of the page.
    record Opened(
            Translation translation, List<HistoryEntry> history, Glossary glossary, Reason why) {}

    /// What led to the page.
    sealed interface Reason {

        record Visited() implements Reason {}

        /// A change was stored.
        record Stored() implements Reason {}

        /// A change was not stored, because of a conflicting one.
        record Conflict(Change ours) implements Reason {}
    }

    /// @param account of the reader
    /// @param store stores a change to the translation shown
    /// @param reopen shows the translation as now stored
    EditorPage(
            Opened opened,
            String account,
            Function<Change, Translation> store,
            Consumer<Reason> reopen) {
        Translation translation = opened.translation();
        RenderingForm form = new RenderingForm(opened, account, store, reopen);
        add(new PageHeader(locale -> title(locale, translation)), facts(translation));
        switch (opened.why()) {
            case Reason.Visited() -> {}
            case Reason.Stored() -> form.text().focus();
            case Reason.Conflict(Change ours) ->
                    add(
                            new ConflictNote(
                                    translation,
                                    opened.history().stream().findFirst().flatMap(HistoryEntry::by),
                                    ours,
                                    form.text()));
        }
        Div parallel =
                new Div(new SourceSection(translation, opened.glossary(), form.text()), form);
        parallel.addClassNames("parallel", "desk");
        add(parallel, new HistorySection(translation, opened.history(), form.text()));
    }

    private static String title(Locale locale, Translation translation) {
        return Localized.message(
                locale,
                "translations.edit",
                Map.of(
                        "quotation",
                        translation.quotation(),
                        "language",
                        Messages.nameOf(translation.language().locale(), locale)));
    }

    private static Definitions facts(Translation translation) {
        Definitions facts = new Definitions();
        if (translation.version() == 0) {
            facts.add("translations.status", Localized.text(new Span(), "translations.notBegun"));
        } else {
            facts.add(
                            "translations.status",
                            text(locale -> Localized.name(locale, translation.status())))
                    .add(
                            "translations.since",
                            translation.date().stream()
                                    .map(day -> text(locale -> Localized.date(locale, day)))
                                    .toArray(Component[]::new))
                    .add(
                            "translations.method",
                            text(locale -> Localized.name(locale, translation.method())));
        }
        Anchor quotation = new Anchor("quotations/" + translation.quotation());
        return facts.add(
                "translations.quotation", Localized.text(quotation, "translations.toQuotation"));
    }

    private static Span text(Function<Locale, String> words) {
        Span text = new Span();
        Localized.effect(text, locale -> text.setText(words.apply(locale)));
        return text;
    }
}
