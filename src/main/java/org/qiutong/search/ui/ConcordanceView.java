package org.qiutong.search.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.qiutong.evidence.cards.FilterFields;
import org.qiutong.kit.Choice;
import org.qiutong.kit.EmptyState;
import org.qiutong.kit.Filter;
import org.qiutong.kit.FilterBar;
import org.qiutong.kit.KeepsToStudy;
import org.qiutong.kit.Loaded;
import org.qiutong.kit.Localized;
import org.qiutong.kit.PageHeader;
import org.qiutong.kit.QueryState;
import org.qiutong.search.ConcordanceLine;
import org.qiutong.search.Kind;
import org.qiutong.search.SearchFilter;
import org.qiutong.search.SearchResult;
import org.qiutong.search.SearchService;
import org.qiutong.study.Study;
import org.qiutong.study.StudyService;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.SortKey;

/// A concordance: every occurrence of a word in the quotations, with the words around it.
@Route("concordance")
@AnonymousAllowed
class ConcordanceView extends Div implements BeforeEnterObserver, KeepsToStudy {

    private static final int MOST = 100;

    /// The order of the occurrences.
    enum Order {
        /// As in the source.
        SOURCE,
        /// By the words that follow.
        AFTER
    }

    private final QueryState state = new QueryState();
    private final Choice<Order> order;

    ConcordanceView(SearchService search, StudyService studies) {
        FilterBar bar = new FilterBar(state);
        bar.place(SearchView.QUERY, new SearchField(state, search));
        Filter<Study> study = FilterFields.study(bar, studies);
        order = Choice.of(state, "order", "concordance.order", Order.class);
        Loaded<SearchResult> lines = new Loaded<>(this::show);
        add(
                new PageHeader("concordance.title").about("concordance.about").cited(),
                bar,
                order,
                lines);
        state.onChange(() -> {
            String typed = typed();
            SearchFilter filter =
                    new SearchFilter(Optional.of(Kind.QUOTATION), study.value().map(Study::id));
            lines.load(() -> search.search(typed, filter, MOST));
        });
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        state.enter(event);
    }

    private String typed() {
        return state.get(SearchView.QUERY).orElse("");
    }

    private Component show(SearchResult found) {
        List<ConcordanceLine> lines = ConcordanceLine.of(found);
        if (typed().isEmpty()) {
            return Localized.text(new Paragraph(), "search.hint");
        }
        if (lines.isEmpty()) {
            return new EmptyState("concordance.none", "search.nothingAdvice");
        }
        Div all = new Div();
        lines.stream()
                .collect(
                        Collectors.groupingBy(
                                ConcordanceLine::language, TreeMap::new, Collectors.toList()))
                .forEach((language, some) ->
                        all.add(new ConcordanceLines(language, sorted(language, some))));
        if (found.words().size() >= MOST) {
            all.add(Localized.text(new Paragraph(), "concordance.cut", Map.of("count", MOST)));
        }
        return all;
    }

    private List<ConcordanceLine> sorted(LanguageTag language, List<ConcordanceLine> lines) {
        Comparator<ConcordanceLine> source = Comparator.comparing(ConcordanceLine::quotation);
        return lines.stream()
                .sorted(
                        switch (order.value()) {
                            case SOURCE -> source;
                            case AFTER ->
                                    Comparator.comparing((ConcordanceLine line) ->
                                                    SortKey.of(language, line.words().after()))
                                            .thenComparing(source);
                        })
                .toList();
    }
}
