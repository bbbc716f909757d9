package org.qiutong.translation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.qiutong.evidence.Rendering.Status;
import org.qiutong.graph.Window;
import org.qiutong.kit.FilterBar;
import org.qiutong.kit.KeepsToStudy;
import org.qiutong.kit.ListTexts;
import org.qiutong.kit.Localized;
import org.qiutong.kit.PageHeader;
import org.qiutong.kit.QueryState;
import org.qiutong.kit.Rows;
import org.qiutong.kit.Table;
import org.qiutong.study.StudyService;
import org.qiutong.text.LocalizedText;
import org.qiutong.text.Messages;
import org.qiutong.translation.Queue;
import org.qiutong.translation.Translation;
import org.qiutong.translation.TranslationService;
import org.qiutong.translation.xliff.XliffService;

/// The queue of translations to work on, the longest waiting first.
@Route("translations")
@Menu(title = "translations.title", order = 85)
@RolesAllowed("RESEARCHER")
class TranslationsView extends Div implements BeforeEnterObserver, KeepsToStudy {

    private static final int ENOUGH = 40;

    private final QueryState state = new QueryState();

    TranslationsView(
            TranslationService desk, XliffService xliff, StudyService studies, Messages messages) {
        FilterBar bar = new FilterBar(state);
        QueueFilters filters = new QueueFilters(bar, studies, messages);
        add(
                new PageHeader("translations.title").about("translations.about"),
                bar,
                new ToolFiles(xliff, filters::queue, messages, () -> state.set(Map.of())),
                new Table<Queue, Translation>(
                                state,
                                bar,
                                new ListTexts(
                                        "translations.title",
                                        "translations.count",
                                        "translations.none",
                                        "translations.advice"),
                                filters::queue,
                                new Rows<>(
                                        queue ->
                                                new Rows.Found(
                                                        desk.count(queue),
                                                        desk.count(queue.whole())),
                                        (queue, offset, limit) ->
                                                desk.queue(queue, new Window(offset, limit))))
                        .link(
                                "translations.quotation",
                                each -> "translations/" + each.id(),
                                (each, _) -> each.quotation().value())
                        .text(
                                "translations.status",
                                (each, locale) ->
                                        name(
                                                Optional.of(each.status())
                                                        .filter(_ -> each.version() > 0),
                                                locale))
                        .text(
                                "translations.since",
                                (each, locale) ->
                                        each.date()
                                                .map(day -> Localized.date(locale, day))
                                                .orElse(""))
                        .text(
                                "translations.language",
                                (each, locale) -> Messages.nameOf(each.language().locale(), locale))
                        .text(
                                "translations.words",
                                each ->
                                        LocalizedText.of(
                                                each.source().language(),
                                                beginning(each.source().text()))));
    }

    /// The name of a status; without one, the translation is not begun.
    static String name(Optional<Status> status, Locale locale) {
        return status.map(each -> Localized.name(locale, each))
                .orElseGet(() -> Localized.message(locale, "translations.notBegun"));
    }

    /// The beginning of a text, enough to recognise it.
    private static String beginning(String text) {
        int[] characters = text.codePoints().limit(ENOUGH + 1).toArray();
        return characters.length <= ENOUGH ? text : new String(characters, 0, ENOUGH) + "…";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        state.enter(event);
    }
}
