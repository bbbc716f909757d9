package org.qiutong.evidence.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Optional;
import org.qiutong.codebook.CodebookService;
import org.qiutong.codebook.Concept;
import org.qiutong.evidence.EvidenceService;
import org.qiutong.evidence.Tally;
import org.qiutong.evidence.cards.Labels;
import org.qiutong.graph.Window;
import org.qiutong.kit.FilterBar;
import org.qiutong.kit.KeepsToStudy;
import org.qiutong.kit.ListTexts;
import org.qiutong.kit.Localized;
import org.qiutong.kit.PageHeader;
import org.qiutong.kit.QueryState;
import org.qiutong.kit.Rows;
import org.qiutong.kit.Table;
import org.qiutong.people.Community;
import org.qiutong.people.PeopleService;
import org.qiutong.study.StudyService;
import org.qiutong.text.LanguageTag;

/// The codebook as a table, with how much evidence there is from each community.
@Route("concepts")
@Menu(title = "concepts.title", order = 30)
@AnonymousAllowed
class ConceptsView extends Div implements BeforeEnterObserver, KeepsToStudy {

    private final QueryState state = new QueryState();
    private final EvidenceService evidence;
    private final CodebookService codebook;

    private record Row(Concept concept, List<Tally> tallies) {}

    ConceptsView(
            EvidenceService evidence,
            PeopleService people,
            CodebookService codebook,
            StudyService studies) {
        this.evidence = evidence;
        this.codebook = codebook;
        FilterBar bar = new FilterBar(state);
        EvidenceFilters filters = new EvidenceFilters(bar, people, codebook, studies);
        Labels labels = Labels.load(codebook, people);
        Table<CodebookService.ConceptFilter, Row> table =
                new Table<CodebookService.ConceptFilter, Row>(
                                state,
                                bar,
                                new ListTexts(
                                        "concepts.title",
                                        "concepts.count",
                                        "concepts.none",
                                        "concepts.advice"),
                                () -> filters.concepts().withModerated(moderated()),
                                new Rows<>(
                                        filter ->
                                                new Rows.Found(
                                                        codebook.countConcepts(filter),
                                                        codebook.countConcepts(
                                                                CodebookService.ConceptFilter.ALL
                                                                        .withModerated(
                                                                                filter
                                                                                        .moderated()))),
                                        this::rows))
                        .link(
                                "concepts.concept",
                                row ->
                                        "concepts/"
                                                + row.concept().id()
                                                + (row.concept().moderated()
                                                        ? "?moderated=true"
                                                        : ""),
                                (row, locale) ->
                                        row.concept().label().best(LanguageTag.of(locale)).text())
                        .text(
                                "concepts.kind",
                                (row, locale) -> Localized.name(locale, row.concept().kind()))
                        .text(
                                "concepts.theme",
                                (row, locale) ->
                                        row.concept()
                                                .broader()
                                                .or(() -> row.concept().links().answers())
                                                .map(id -> labels.concept(id, locale))
                                                .orElse(""));
        for (Community community : people.communities()) {
            table.text(
                    locale -> community.label().best(LanguageTag.of(locale)).text(),
                    (row, locale) ->
                            // A dash where nothing is known, for that is no opinion.
                            TallyWords.of(row.tallies(), community.id(), locale).orElse("–"));
        }
        add(
                new PageHeader("concepts.title")
                        .about("concepts.about")
                        .cited()
                        .actions(
                                Localized.text(new Anchor("concept-tree"), "concepts.asTree"),
                                Localized.text(new Anchor("glossary"), "glossary.title")),
                bar,
                table);
    }

    private boolean moderated() {
        return state.get(EvidenceFilters.MODERATED).equals(Optional.of("true"));
    }

    private List<Row> rows(CodebookService.ConceptFilter filter, int offset, int limit) {
        List<Concept> concepts = codebook.concepts(filter, new Window(offset, limit));
        List<Tally> tallies = evidence.tallies(concepts.stream().map(Concept::id).toList());
        return concepts.stream()
                .map(concept ->
                        new Row(
                                concept,
                                tallies.stream()
                                        .filter(tally -> tally.concept().equals(concept.id()))
                                        .toList()))
                .toList();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        state.enter(event);
    }
}
