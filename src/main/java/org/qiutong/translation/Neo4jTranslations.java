package org.qiutong.translation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qiutong.evidence.Rendering;
import org.qiutong.graph.Properties;
import org.qiutong.graph.Queries;
import org.qiutong.graph.Row;
import org.qiutong.graph.Window;
import org.qiutong.id.QuotationId;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;
import org.qiutong.translation.TranslationService.HistoryEntry;
import org.springframework.stereotype.Component;

@Component
class Neo4jTranslations {

    private final Queries queries;

    Neo4jTranslations(Queries queries) {
        this.queries = queries;
    }

    List<Translation> queue(Queue queue, Window window) {
        return queries.page(
                "translation/findQueue", parameters(queue), window, Neo4jTranslations::begun);
    }

    List<Translation> queue(Queue queue) {
        return queries.whole("translation/findQueue", parameters(queue), Neo4jTranslations::begun);
    }

    private static Translation begun(Row row) {
        return translation(row, source(row).orElseThrow(), row.row("rendering"));
    }

    long count(Queue queue) {
        return queries.count("translation/countQueue", parameters(queue));
    }

    /// @param languages the target languages
    List<Translation> notBegun(Queue queue, List<LanguageTag> languages, Window window) {
        return queries.page(
                "translation/findNotBegun",
                parameters(queue, languages),
                window,
                Neo4jTranslations::notBegun);
    }

    List<Translation> notBegun(Queue queue, List<LanguageTag> languages) {
        return queries.whole(
                "translation/findNotBegun",
                parameters(queue, languages),
                Neo4jTranslations::notBegun);
    }

    private static Translation notBegun(Row row) {
        return Translation.none(
                row.id("quotation", QuotationId::new),
                source(row).orElseThrow(),
                new LanguageTag(row.text("language")));
    }

    long countNotBegun(Queue queue, List<LanguageTag> languages) {
        return queries.count("translation/countNotBegun", parameters(queue, languages));
    }

    private static Map<String, Object> parameters(Queue queue, List<LanguageTag> languages) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("study", queue.study().orElse(null));
        parameters.put("source", queue.source().map(LanguageTag::value).orElse(null));
        parameters.put("languages", languages.stream().map(LanguageTag::value).toList());
        return parameters;
    }

    private static Map<String, Object> parameters(Queue queue) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("study", queue.study().orElse(null));
        parameters.put("language", queue.language().map(LanguageTag::value).orElse(null));
        parameters.put("source", queue.source().map(LanguageTag::value).orElse(null));
        parameters.put(
                "status", queue.stage().flatMap(Queue.Stage::status).map(Enum::name).orElse(null));
        return parameters;
    }

    /// The translations of quotations into a language, unordered, including those not begun.
    /// Quotations that need no translation into it are left out.
    List<Translation> translations(List<QuotationId> quotations, LanguageTag language) {
        return queries
                .list(
                        "translation/translations",
                        Map.of("quotations", quotations, "language", language.value()),
                        row -> translation(row, language))
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Translation> translation(Row row, LanguageTag language) {
        Row rendering = row.row("rendering");
        return source(row)
                .filter(source -> !source.language().equals(language))
                .map(source ->
                        rendering.values().isEmpty()
                                ? Translation.none(
                                        row.id("quotation", QuotationId::new), source, language)
                                : translation(row, source, rendering));
    }

    /// Locks a translation, if it exists, until the transaction ends.
    void lock(String id) {
        queries.run("translation/lock", Map.of("id", id));
    }

    /// Writes a translation if the stored version is the expected one.
    ///
    /// @return whether it was written
    boolean save(Translation changed, String account, Instant now, String note) {
        Map<String, Object> properties =
                Properties.of(changed.id())
                        .with("language", changed.language().value())
                        .with("text", changed.text())
                        .with("basis", changed.basis())
                        .with("translator", changed.translator())
                        .with("method", changed.method())
                        .with("status", changed.reached())
                        .with("date", changed.date().map(LocalDate::toString))
                        .with("vouchedBy", changed.vouchedBy())
                        .with("changedBy", account)
                        .with("changedAt", now.toString())
                        .with("note", note)
                        .map();
        return queries.count(
                        "translation/save",
                        Map.of(
                                "quotation", changed.quotation(),
                                "id", changed.id(),
                                "expected", changed.version(),
                                "properties", properties))
                > 0;
    }

    List<HistoryEntry> history(String id) {
        return queries.list(
                "translation/history",
                Map.of("id", id),
                row ->
                        new HistoryEntry(
                                row.number("version"),
                                row.text("text"),
                                row.constant("status", Rendering.Status.class),
                                row.optional("changedBy"),
                                row.optional("changedAt").map(Instant::parse),
                                row.optional("note").orElse("")));
    }

    private static Optional<LocalizedText.Version> source(Row row) {
        return row.optional("source")
                .map(text ->
                        new LocalizedText.Version(
                                new LanguageTag(row.text("sourceLanguage")), text));
    }

    private static Translation translation(Row row, LocalizedText.Version source, Row rendering) {
        return new Translation(
                row.id("quotation", QuotationId::new),
                source,
                rendering.optional("basis").orElse(source.text()),
                new LanguageTag(rendering.text("language")),
                rendering.text("text"),
                rendering.localized("translator"),
                rendering.constant("method", Rendering.Method.class),
                rendering.constant("status", Rendering.Status.class),
                rendering.optional("date").map(LocalDate::parse),
                rendering.number("version"),
                rendering.optional("vouchedBy"));
    }
}
