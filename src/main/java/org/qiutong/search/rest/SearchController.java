package org.qiutong.search.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.qiutong.id.StudyId;
import org.qiutong.search.FoundText;
import org.qiutong.search.Hit;
import org.qiutong.search.Kind;
import org.qiutong.search.SearchFilter;
import org.qiutong.search.SearchResult;
import org.qiutong.search.SearchResult.Term;
import org.qiutong.search.SearchService;
import org.qiutong.web.Names;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/search")
@Tag(name = "search", description = "everything, in either language and any script")
class SearchController {

    private static final String SIZE = "20";
    private static final int SUGGESTIONS = 8;

    private final SearchService search;

    SearchController(SearchService search) {
        this.search = search;
    }

    @GetMapping
    @Operation(summary = "What has the words, and what is about the same concepts")
    ResultPayload search(
            @Parameter(description = "English, Chinese or pinyin") @RequestParam String q,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String study,
            @Parameter(description = "entries in each group")
                    @RequestParam(defaultValue = SIZE)
                    @Min(1)
                    @Max(100)
                    int size) {
        return ResultPayload.of(
                search.search(
                        q,
                        new SearchFilter(
                                Names.parse(Kind.class, "kind", kind),
                                Names.id("study", study, StudyId::new)),
                        size));
    }

    @GetMapping("/suggestions")
    @Operation(summary = "Terms that begin so")
    List<TermPayload> suggestions(
            @RequestParam String q, @RequestParam(required = false) @Nullable String study) {
        return search
                .suggest(
                        q,
                        new SearchFilter(Optional.empty(), Names.id("study", study, StudyId::new)),
                        SUGGESTIONS)
                .stream()
                .map(TermPayload::of)
                .toList();
    }

    /// @param complete whether all of `words` contain every word of the query
    record ResultPayload(
            List<HitPayload> words,
            boolean complete,
            List<HitPayload> related,
            List<TermPayload> nearest) {

        static ResultPayload of(SearchResult result) {
            return new ResultPayload(
                    result.words().stream().map(HitPayload::of).toList(),
                    result.complete(),
                    result.related().stream().map(HitPayload::of).toList(),
                    result.nearest().stream().map(TermPayload::of).toList());
        }
    }

    record HitPayload(String kind, String id, List<PassagePayload> texts) {

        static HitPayload of(Hit hit) {
            return new HitPayload(
                    Names.of(hit.kind()),
                    hit.id(),
                    hit.passages().stream().map(PassagePayload::of).toList());
        }
    }

    /// @param standing `original`, `reviewed` or `draft` (a translation), or `study`
    /// @param marks the matches, in UTF-16 units
    record PassagePayload(
            String field,
            String language,
            String standing,
            String text,
            List<FoundText.Range> marks,
            boolean matched) {

        static PassagePayload of(FoundText passage) {
            return new PassagePayload(
                    Names.of(passage.field()),
                    passage.language().value(),
                    Names.of(passage.standing()),
                    passage.text(),
                    passage.marks(),
                    passage.matched());
        }
    }

    record TermPayload(
            String kind, String id, String text, String language, SortedMap<String, String> label) {

        static TermPayload of(Term term) {
            return new TermPayload(
                    Names.of(term.kind()),
                    term.of(),
                    term.text(),
                    term.language().value(),
                    term.label().byTag());
        }
    }
}
