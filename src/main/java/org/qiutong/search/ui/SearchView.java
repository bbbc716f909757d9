package org.qiutong.search.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.qiutong.evidence.EvidenceService;
import org.qiutong.evidence.cards.FilterFields;
import org.qiutong.id.StudyId;
import org.qiutong.kit.Filter;
import org.qiutong.kit.FilterBar;
import org.qiutong.kit.KeepsToStudy;
import org.qiutong.kit.Loaded;
import org.qiutong.kit.Localized;
import org.qiutong.kit.PageHeader;
import org.qiutong.kit.QueryState;
import org.qiutong.search.Hit;
import org.qiutong.search.Kind;
import org.qiutong.search.SearchFilter;
import org.qiutong.search.SearchResult;
import org.qiutong.search.SearchService;
import org.qiutong.study.Study;
import org.qiutong.study.StudyService;

/// Search in either language. Results that contain the words and quotations about the same concepts
/// are separate lists, never mixed.
@Route("search")
@AnonymousAllowed
class SearchView extends Div implements BeforeEnterObserver, KeepsToStudy {

    static final String QUERY = "q";
    private static final int MOST = 50;

    /// Quotation marks, a minus or plus before a word, an asterisk or question mark after one, and
    /// the words of logic between two others. `7-CN` and `R&D` are words.
    private static final Pattern OPERATORS =
            Pattern.compile("[\"“”„«»]|(?<!\\S)[-+]\\S|\\S\\*|\\S\\s+(AND|OR|NOT)\\s+\\S");

    private final QueryState state = new QueryState();

    SearchView(SearchService search, StudyService studies, EvidenceService evidence) {
        FilterBar bar = new FilterBar(state);
        bar.place(QUERY, new SearchField(state, search));
        Filter<Study> study = FilterFields.study(bar, studies);
        Filter<Kind> kind =
                bar.add(
                        "kind",
                        "search.kind",
                        Arrays.asList(Kind.values()),
                        each -> each.name().toLowerCase(Locale.ROOT),
                        (each, locale) -> Localized.name(locale, each));
        Loaded<FoundPage> results = new Loaded<>(this::show);
        add(new PageHeader("search.title").about("search.about").cited(), bar, results);
        state.onChange(() -> {
            String typed = typed();
            SearchFilter only = new SearchFilter(kind.value(), study.value().map(Study::id));
            results.load(() -> FoundPage.of(search.search(typed, only, MOST), evidence, studies));
        });
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        state.enter(event);
    }

    private String typed() {
        return state.get(QUERY).orElse("");
    }

    private Component show(FoundPage page) {
        SearchResult found = page.result();
        Div all = new Div();
        if (hasOperators(typed())) {
            all.add(Localized.text(new Paragraph(), "search.noOperators"));
        }
        if (typed().isEmpty()) {
            all.add(Localized.text(new Paragraph(), "search.hint"));
        } else if (found.words().isEmpty()) {
            all.add(NothingFound.of(found.nearest(), words -> address("search", words)));
        } else {
            all.add(new Paragraph(inContext()));
            all.add(
                    group(
                            found.complete() ? "search.words" : "search.someWords",
                            "words",
                            found.words(),
                            page));
            if (!found.related().isEmpty()) {
                all.add(group("search.related", "related", found.related(), page));
            }
        }
        return all;
    }

    /// Whether somebody expects more than words: a phrase, a word left out, a word cut off.
    static boolean hasOperators(String typed) {
        return OPERATORS.matcher(typed).find();
    }

    private Component inContext() {
        return Localized.text(new Anchor(address("concordance", typed())), "concordance.link");
    }

    /// Keeps to the study.
    private String address(String page, String words) {
        return page
                + "?q="
                + URLEncoder.encode(words, StandardCharsets.UTF_8)
                + state.id(FilterFields.STUDY, StudyId::new)
                        .map(study -> "&" + FilterFields.STUDY + "=" + study)
                        .orElse("");
    }

    private static Section group(String titleKey, String name, List<Hit> hits, FoundPage page) {
        H2 title =
                Localized.text(
                        new H2(),
                        titleKey,
                        Map.of("count", hits.size(), "more", hits.size() < MOST ? "no" : "yes"));
        Section group = new Section(title);
        group.addClassNames("hits", name);
        hits.forEach(hit -> group.add(new HitCard(hit, page.said())));
        return group;
    }
}
