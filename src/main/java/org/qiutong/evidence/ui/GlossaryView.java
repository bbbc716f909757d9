package org.qiutong.evidence.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.qiutong.codebook.CodebookService;
import org.qiutong.codebook.CodebookService.ConceptFilter;
import org.qiutong.codebook.Concept;
import org.qiutong.kit.ExportMenu;
import org.qiutong.kit.FilterBar;
import org.qiutong.kit.KeepsToStudy;
import org.qiutong.kit.ListTexts;
import org.qiutong.kit.Localized;
import org.qiutong.kit.PageHeader;
import org.qiutong.kit.QueryState;
import org.qiutong.kit.Rows;
import org.qiutong.kit.Table;
import org.qiutong.people.PeopleService;
import org.qiutong.study.StudyService;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;
import org.qiutong.text.Messages;
import org.qiutong.text.SortKey;

/// The terms of the codebook in all languages beside each other, in alphabetical order, with how
/// far they mean the same.
@Route("glossary")
@Menu(title = "glossary.title", order = 35)
@AnonymousAllowed
class GlossaryView extends Div implements BeforeEnterObserver, KeepsToStudy {

    private final QueryState state = new QueryState();
    private final CodebookService codebook;

    private record Asked(ConceptFilter filter, LanguageTag language) {}

    GlossaryView(
            CodebookService codebook,
            PeopleService people,
            StudyService studies,
            Messages messages) {
        this.codebook = codebook;
        FilterBar bar = new FilterBar(state);
        EvidenceFilters filters = new EvidenceFilters(bar, people, codebook, studies);
        Table<Asked, Concept> table =
                new Table<Asked, Concept>(
                        state,
                        bar,
                        new ListTexts(
                                "glossary.title",
                                "concepts.count",
                                "concepts.none",
                                "concepts.advice"),
                        () ->
                                new Asked(
                                        filters.concepts(),
                                        LanguageTag.of(UI.getCurrentOrThrow().getLocale())),
                        new Rows<>(
                                asked ->
                                        new Rows.Found(
                                                codebook.countConcepts(asked.filter()),
                                                codebook.countConcepts(ConceptFilter.ALL)),
                                (asked, offset, limit) ->
                                        sorted(asked).stream().skip(offset).limit(limit).toList()));
        for (Locale language : messages.languages()) {
            LanguageTag tag = LanguageTag.of(language);
            table.version(
                    locale -> Messages.nameOf(language, locale),
                    concept -> "concepts/" + concept.id(),
                    concept ->
                            concept.label()
                                    .in(tag)
                                    .map(text -> new LocalizedText.Version(tag, text)));
        }
        table.text("concepts.kind", (concept, locale) -> Localized.name(locale, concept.kind()))
                .text(
                        "glossary.equivalence",
                        (concept, locale) -> Localized.name(locale, concept.equivalence().grade()))
                .text("glossary.note", concept -> concept.equivalence().note());
        GlossarySheet sheet = new GlossarySheet(messages.languages());
        ExportMenu export = new ExportMenu("qiutong-glossary");
        state.onChange(() -> {
            ConceptFilter filter = filters.concepts();
            String permalink = state.permalink();
            export.clear()
                    .table(
                            "glossary.title",
                            locale ->
                                    sheet.of(
                                            sorted(new Asked(filter, LanguageTag.of(locale))),
                                            permalink,
                                            locale));
        });
        add(
                new PageHeader("glossary.title")
                        .about("glossary.about")
                        .cited(state)
                        .actions(export),
                bar,
                table);
    }

    private List<Concept> sorted(Asked asked) {
        return codebook.concepts(asked.filter()).stream()
                .sorted(
                        Comparator.comparing((Concept concept) ->
                                        SortKey.of(
                                                asked.language(),
                                                concept.label().best(asked.language()).text()))
                                .thenComparing(Concept::id))
                .toList();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        state.enter(event);
    }
}
