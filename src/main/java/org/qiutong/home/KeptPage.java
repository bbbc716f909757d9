package org.qiutong.home;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.qiutong.graph.Queries;
import org.qiutong.text.LocalizedText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The first page as it was last read. It lies in the graph beside the revision of the evidence
/// that it shows, and goes when that advances: no other state of the evidence can be seen by it.
@Component
class KeptPage {

    private static final Logger log = LoggerFactory.getLogger(KeptPage.class);
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(
                            DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                            DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                    .addMixIn(LocalizedText.class, ByTag.class)
                    .build();

    private final Queries queries;

    KeptPage(Queries queries) {
        this.queries = queries;
    }

    /// A localized text as a map of language tags to texts.
    private interface ByTag {

        @JsonCreator
        static LocalizedText of(Map<String, String> byTag) {
            return LocalizedText.of(byTag);
        }

        @JsonValue
        SortedMap<String, String> byTag();
    }

    /// None if the evidence has changed since, or another version of the program kept it otherwise.
    @Transactional(readOnly = true)
    Optional<FirstPage> find() {
        return queries.texts("home/findPage", Map.of()).stream()
                .findFirst()
                .flatMap(KeptPage::parsed);
    }

    private static Optional<FirstPage> parsed(String page) {
        try {
            return Optional.ofNullable(JSON.readValue(page, FirstPage.class));
        } catch (JacksonException e) {
            log.info("the first page is read anew: {}", e.getOriginalMessage());
            return Optional.empty();
        }
    }

    /// The revision of the evidence, to be asked for before a page is read.
    @Transactional(readOnly = true)
    long revision() {
        return queries.count("graph/findRevision", Map.of("id", "evidence"));
    }

    /// @param revision what it was before the page was read
    @Transactional
    void keep(long revision, FirstPage page) {
        queries.run(
                "home/keepPage", Map.of("number", revision, "page", JSON.writeValueAsString(page)));
    }
}
