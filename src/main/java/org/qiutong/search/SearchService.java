package org.qiutong.search;

import jakarta.annotation.security.PermitAll;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qiutong.codebook.ConceptKind;
import org.qiutong.evidence.EvidenceService;
import org.qiutong.graph.Queries;
import org.qiutong.search.WordSearch.Thing;
import org.qiutong.study.Milestone;
import org.qiutong.text.FoldedText;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Finds things by what somebody typed, in whatever language or script.
@Service
@Transactional(readOnly = true)
public class SearchService {

    /// How many concepts lead on to what else is said about them.
    private static final int MOST_ANCHORS = 3;

    private final Queries queries;
    private final EvidenceService evidence;
    private final WordSearch words;
    private final AtomicReference<Terms> terms = new AtomicReference<>(Terms.NONE);

    SearchService(Queries queries, EvidenceService evidence) {
        this.queries = queries;
        this.evidence = evidence;
        this.words = new WordSearch(queries);
    }

    /// What has the words, and what is about the same concepts. Never fails because of what was
    /// typed; of a long text the beginning is looked for.
    ///
    /// @param kind only things of this kind
    /// @param limit how many in each group at most
    @PermitAll
    public SearchResult search(String typed, Optional<Kind> kind, int limit) {
        SearchQuery query = SearchQuery.of(typed);
        if (query.isEmpty()) {
            return SearchResult.NONE;
        }
        WordSearch.Found found = words.find(query, kind, limit);
        if (found.things().isEmpty()) {
            return new SearchResult(
                    List.of(), true, List.of(), terms().near(SearchQuery.beginning(typed)));
        }
        List<String> anchors = anchors(found, typed);
        List<Thing> about =
                kind.orElse(Kind.QUOTATION) == Kind.QUOTATION
                        ? about(anchors, Set.copyOf(found.things()), limit)
                        : List.of();
        List<Thing> concepts =
                anchors.stream().map(concept -> new Thing(Kind.CONCEPT, concept)).toList();
        Map<Thing, List<SearchText>> texts =
                texts(
                        Stream.of(found.things(), about, concepts)
                                .flatMap(List::stream)
                                .distinct()
                                .toList());
        Marks marks = new Marks(query, labels(concepts, query, texts));
        return new SearchResult(
                hits(found.things(), texts, marks, found.matched()),
                found.complete(),
                hits(about, texts, marks, Set.of()),
                List.of());
    }

    /// Quotations about the concepts that were not found by their words.
    private List<Thing> about(List<String> concepts, Set<Thing> found, int limit) {
        return queries
                .texts(
                        "search/findAbout",
                        Map.of("concepts", concepts, "limit", limit + found.size()))
                .stream()
                .map(quotation -> new Thing(Kind.QUOTATION, quotation))
                .filter(thing -> !found.contains(thing))
                .limit(limit)
                .toList();
    }

    /// Words that begin with what was typed so far.
    @PermitAll
    public List<Term> suggest(String typed, int limit) {
        return terms().beginning(SearchQuery.beginning(typed), limit);
    }

    /// The concepts that were found or are called so; else those that the first quotation found is
    /// about.
    private List<String> anchors(WordSearch.Found found, String typed) {
        Set<String> anchors =
                found.of(Kind.CONCEPT).collect(Collectors.toCollection(LinkedHashSet::new));
        terms().beginning(SearchQuery.beginning(typed), 10).stream()
                .filter(term -> term.kind() == Kind.CONCEPT)
                .map(Term::of)
                .forEach(anchors::add);
        if (anchors.isEmpty()) {
            found.of(Kind.QUOTATION)
                    .findFirst()
                    .flatMap(evidence::quotation)
                    .ifPresent(quotation ->
                            quotation.codings().forEach(coding -> anchors.add(coding.concept())));
        }
        return anchors.stream().limit(MOST_ANCHORS).toList();
    }

    /// What the concepts are called in all languages that are called as was typed in one.
    private static List<String> labels(
            List<Thing> concepts, SearchQuery query, Map<Thing, List<SearchText>> texts) {
        Set<String> labels = new HashSet<>();
        for (Thing concept : concepts) {
            List<String> all =
                    texts.getOrDefault(concept, List.of()).stream()
                            .filter(text -> text.field() != Field.DESCRIPTION)
                            .map(text -> FoldedText.key(text.text()))
                            .toList();
            boolean called = all.stream().anyMatch(query::is);
            if (called) {
                labels.addAll(all);
            }
        }
        return List.copyOf(labels);
    }

    private Map<Thing, List<SearchText>> texts(List<Thing> things) {
        return queries
                .list(
                        "search/findThings",
                        Map.of("rows", things.stream().map(Thing::row).toList()),
                        SearchText::of)
                .stream()
                .collect(Collectors.groupingBy(Thing::of));
    }

    private static List<Hit> hits(
            List<Thing> things,
            Map<Thing, List<SearchText>> texts,
            Marks marks,
            Set<WordSearch.Key> matched) {
        return things.stream()
                .map(texts::get)
                .filter(Objects::nonNull)
                .map(each -> hit(each, marks, matched))
                .toList();
    }

    private static Hit hit(List<SearchText> texts, Marks marks, Set<WordSearch.Key> matched) {
        SearchText first = texts.getFirst();
        List<Passage> passages =
                texts.stream()
                        .map(text ->
                                new Passage(
                                        text.field(),
                                        text.language(),
                                        text.standing(),
                                        text.text(),
                                        marks.in(text.text()),
                                        matched.contains(WordSearch.Key.of(text))))
                        .toList();
        return switch (first.kind()) {
            case CONCEPT ->
                    new Hit.OfConcept(first.of(), ConceptKind.valueOf(first.type()), passages);
            case QUOTATION -> new Hit.OfQuotation(first.of(), passages);
            case INSTITUTION -> new Hit.OfInstitution(first.of(), passages);
            case MILESTONE ->
                    new Hit.OfMilestone(
                            first.of(),
                            first.study(),
                            Milestone.Kind.valueOf(first.type()),
                            passages);
            case SOURCE -> new Hit.OfSource(first.of(), first.study(), passages);
        };
    }

    private Terms terms() {
        long revision = queries.count("search/revision", Map.of());
        Terms held = terms.get();
        if (held.isOf(revision)) {
            return held;
        }
        Terms read = Terms.of(revision, queries.list("search/findTerms", Map.of(), SearchText::of));
        terms.set(read);
        return read;
    }
}
