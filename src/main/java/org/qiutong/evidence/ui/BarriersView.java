package org.qiutong.evidence.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.qiutong.codebook.CodebookService;
import org.qiutong.codebook.Concept;
import org.qiutong.codebook.ConceptKind;
import org.qiutong.evidence.EvidenceFilter;
import org.qiutong.evidence.EvidenceService;
import org.qiutong.evidence.Finding;
import org.qiutong.evidence.Quotation;
import org.qiutong.graph.Window;
import org.qiutong.kit.EmptyState;
import org.qiutong.kit.FactTable;
import org.qiutong.kit.Filter;
import org.qiutong.kit.FilterBar;
import org.qiutong.kit.LanguageText;
import org.qiutong.kit.Loaded;
import org.qiutong.kit.Localized;
import org.qiutong.kit.PageHeader;
import org.qiutong.kit.QueryState;
import org.qiutong.people.Community;
import org.qiutong.people.PeopleService;
import org.qiutong.text.LanguageTag;

/// What hinders collaboration: which community names which barrier in which words, and what is
/// proposed against it.
@Route("barriers")
@Menu(title = "barriers.title", order = 60)
@AnonymousAllowed
class BarriersView extends Div implements BeforeEnterObserver {

    private final QueryState state = new QueryState();
    private final Filter<Community> community;
    private final EvidenceService evidence;
    private final CodebookService codebook;
    private final PeopleService people;

    private record Row(
            Concept barrier,
            List<String> remedies,
            List<Finding> findings,
            List<Quotation> quotations) {}

    private record Page(List<Row> rows, Labels labels) {}

    BarriersView(EvidenceService evidence, CodebookService codebook, PeopleService people) {
        this.evidence = evidence;
        this.codebook = codebook;
        this.people = people;
        FilterBar bar = new FilterBar(state);
        community =
                bar.add(
                        "community",
                        "filter.community",
                        people.communities(),
                        Community::id,
                        (each, locale) -> each.label().best(LanguageTag.of(locale)).text());
        Loaded<Page> loaded = new Loaded<>(this::show);
        add(new PageHeader("barriers.title").about("barriers.about"), bar, loaded);
        state.onChange(() -> {
            Optional<String> chosen = community.value().map(Community::id);
            loaded.load(() -> page(chosen));
        });
    }

    private Page page(Optional<String> chosen) {
        List<Concept> barriers =
                codebook.concepts(
                        new CodebookService.ConceptFilter(
                                Optional.empty(),
                                Optional.of(ConceptKind.BARRIER),
                                Optional.empty(),
                                chosen),
                        new Window(0, 200));
        return new Page(barriers.stream().map(this::row).toList(), Labels.load(codebook, people));
    }

    private Row row(Concept barrier) {
        EvidenceFilter about = EvidenceFilter.ALL.ofConcept(barrier.id());
        return new Row(
                barrier,
                codebook.below(barrier.id()).remedies(),
                evidence.findings(about, new Window(0, 50)),
                evidence.quotations(about, new Window(0, 50)));
    }

    private Component show(Page page) {
        if (page.rows().isEmpty()) {
            return new EmptyState("barriers.none", "barriers.advice");
        }
        List<Component> headers = new ArrayList<>();
        headers.add(Localized.text(new Span(), "barriers.barrier"));
        page.labels()
                .communities()
                .values()
                .forEach(each -> headers.add(LanguageText.of(each.label())));
        headers.add(Localized.text(new Span(), "finding.wholeSample"));
        headers.add(Localized.text(new Span(), "concept.remedies"));
        FactTable table = new FactTable("barriers.caption", headers.toArray(Component[]::new));
        for (Row row : page.rows()) {
            List<Component> cells = new ArrayList<>();
            page.labels()
                    .communities()
                    .keySet()
                    .forEach(id -> cells.add(named(row, Optional.of(id))));
            cells.add(named(row, Optional.empty()));
            cells.add(
                    new Div(
                            row.remedies().stream()
                                    .map(id -> new Div(page.labels().link(id)))
                                    .toArray(Component[]::new)));
            table.row(page.labels().link(row.barrier().id()), cells.toArray(Component[]::new));
        }
        return new Div(
                table,
                new Section(
                        Localized.text(new H2(), "barriers.reading"),
                        Localized.text(new Paragraph(), "barriers.silence")));
    }

    /// In which words a community names a barrier, and the experts who are quoted on it.
    private static Component named(Row row, Optional<String> community) {
        Stream<Component> findings =
                row.findings().stream()
                        .filter(finding -> finding.community().equals(community))
                        .map(finding -> {
                            Span words = new Span();
                            Localized.effect(
                                    words,
                                    locale ->
                                            words.setText(
                                                    Localized.name(locale, finding.quantifier())));
                            return new Div(words);
                        });
        Stream<Component> quotations =
                row.quotations().stream()
                        .filter(quotation -> Optional.of(quotation.community()).equals(community))
                        .map(quotation ->
                                new Div(
                                        new Anchor(
                                                "quotations/" + quotation.id(),
                                                quotation
                                                        .expert()
                                                        .substring(
                                                                quotation.expert().indexOf('/')
                                                                        + 1))));
        Component[] all = Stream.concat(findings, quotations).toArray(Component[]::new);
        return all.length == 0 ? Localized.text(new Span(), "tally.silent") : new Div(all);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        state.enter(event);
    }
}
