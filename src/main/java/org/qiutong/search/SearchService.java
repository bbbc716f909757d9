package org.qiutong.search;

import jakarta.annotation.security.PermitAll;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qiutong.codebook.ConceptKind;
import org.qiutong.graph.Cached;
import org.qiutong.graph.Queries;
import org.qiutong.graph.Revision;
import org.qiutong.graph.Revisions;
import org.qiutong.id.ConceptId;
import org.qiutong.id.ExpertId;
import org.qiutong.id.InstitutionId;
import org.qiutong.id.QuotationId;
import org.qiutong.id.SourceId;
import org.qiutong.search.SearchResult.Term;
import org.qiutong.study.Milestone;
import org.qiutong.text.FoldedText;
import org.qiutong.text.LanguageTag;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Searches by typed words in any language or script.
@Service
@Transactional(readOnly = true)
public class SearchService {

    /// Experts of different studies may have the same code.
    private static final int MOST_EXPERTS = 10;

    private final Queries queries;
    private final Neo4jWords words;
    private final Cached<Terms> terms;

    SearchService(Queries queries, Revisions revisions) {
        this.queries = queries;
        this.terms =
                Cached.relaxed(
                        revisions,
                        Revision.SEARCH,
                        () -> Terms.of(queries.list("search/findTerms", Map.of(), SearchText::of)));
        this.words = new Neo4jWords(queries);
    }

    /// Finds what contains the words, and what is about the same concepts. No input makes it fail;
    /// long input is truncated.
    ///
    /// @param limit the maximum number in each group
    @PermitAll
    public SearchResult search(String typed, SearchFilter filter, int limit) {
        SearchQuery query = SearchQuery.of(typed);
        if (query.isEmpty()) {
            return SearchResult.NONE;
        }
        List<Hit> experts = filter.has(Kind.EXPERT) ? experts(typed, filter) : List.of();
        Neo4jWords.Found found = words.find(query, filter, limit);
        if (found.things().isEmpty() || (!experts.isEmpty() && !found.complete())) {
            // A part of a code, such as the 7 of 7-CN, is no word to look for.
            if (!experts.isEmpty()) {
                return new SearchResult(experts, true, List.of(), List.of());
            }
            return new SearchResult(
                    List.of(),
                    true,
                    List.of(),
                    terms.get().near(SearchQuery.beginning(typed), filter));
        }
        int related = filter.has(Kind.QUOTATION) ? limit : 0;
        Neo4jShown shown = Neo4jShown.read(queries, found, concepts(found, typed, filter), related);
        Marks marks = new Marks(query, labels(shown.concepts(), query));
        return new SearchResult(
                Stream.concat(
                                experts.stream(),
                                hits(shown.found(), marks, found.matched()).stream())
                        .limit(limit)
                        .toList(),
                found.complete(),
                hits(shown.related(), marks, Set.of()),
                List.of());
    }

    /// The experts whom a study calls by what was typed. They are not in the full-text indexes: a
    /// code is found whole or not at all, and a vote may have a million of them.
    private List<Hit> experts(String typed, SearchFilter filter) {
        String code = SearchQuery.beginning(typed).strip();
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("codes", Stream.of(code, code.toUpperCase(Locale.ROOT)).distinct().toList());
        parameters.put("study", filter.study().orElse(null));
        parameters.put("limit", MOST_EXPERTS);
        return queries.list(
                "search/findExperts",
                parameters,
                row ->
                        new Hit.OfExpert(
                                row.id("id", ExpertId::new),
                                List.of(
                                        new FoundText(
                                                Field.LABEL,
                                                LanguageTag.UND,
                                                FoundText.Standing.STUDY,
                                                row.text("code"),
                                                List.of(
                                                        new FoundText.Range(
                                                                0, row.text("code").length())),
                                                true))));
    }

    /// Completions of the input so far.
    @PermitAll
    public List<Term> suggest(String typed, SearchFilter filter, int limit) {
        return terms.get().beginning(SearchQuery.beginning(typed), filter, limit);
    }

    /// The concepts that were found, or that have this name.
    private List<ConceptId> concepts(Neo4jWords.Found found, String typed, SearchFilter filter) {
        SearchFilter concepts = new SearchFilter(Optional.of(Kind.CONCEPT), filter.study());
        return Stream.concat(
                        found.of(Kind.CONCEPT),
                        terms.get().beginning(SearchQuery.beginning(typed), concepts, 10).stream()
                                .map(Term::of))
                .distinct()
                .map(ConceptId::new)
                .limit(Neo4jShown.MOST_CONCEPTS)
                .toList();
    }

    /// The labels, in all languages, of the concepts whose label in some language equals the input.
    private static List<String> labels(Collection<List<SearchText>> concepts, SearchQuery query) {
        Set<String> labels = new HashSet<>();
        for (List<SearchText> texts : concepts) {
            List<String> all =
                    texts.stream()
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

    private static List<Hit> hits(
            Collection<List<SearchText>> things, Marks marks, Set<Neo4jWords.Key> matched) {
        return things.stream().map(texts -> hit(texts, marks, matched)).toList();
    }

    private static Hit hit(List<SearchText> texts, Marks marks, Set<Neo4jWords.Key> matched) {
        SearchText first = texts.getFirst();
        List<FoundText> passages =
                texts.stream()
                        .map(text ->
                                new FoundText(
                                        text.field(),
                                        text.language(),
                                        text.standing(),
                                        text.text(),
                                        marks.in(text.text()),
                                        matched.contains(Neo4jWords.Key.of(text))))
                        .toList();
        return switch (first.kind()) {
            case CONCEPT ->
                    new Hit.OfConcept(
                            new ConceptId(first.of()), ConceptKind.valueOf(first.type()), passages);
            case QUOTATION -> new Hit.OfQuotation(new QuotationId(first.of()), passages);
            case INSTITUTION -> new Hit.OfInstitution(new InstitutionId(first.of()), passages);
            case MILESTONE ->
                    new Hit.OfMilestone(
                            first.of(),
                            first.study().orElseThrow(),
                            Milestone.Kind.valueOf(first.type()),
                            passages);
            case EXPERT -> throw new IllegalStateException("no text has an expert");
            case SOURCE ->
                    new Hit.OfSource(
                            new SourceId(first.of()), first.study().orElseThrow(), passages);
        };
    }
}
