package org.qiutong.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.qiutong.evidence.EvidenceService.QuotedExpert;
import org.qiutong.evidence.Tally.CommunityTally;
import org.qiutong.graph.Properties;
import org.qiutong.graph.Row;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ConceptId;
import org.qiutong.id.ExpertId;
import org.qiutong.id.FindingId;
import org.qiutong.id.QuotationId;
import org.qiutong.id.SourceId;
import org.qiutong.id.StudyId;
import org.qiutong.people.ExpertRow;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;

/// Maps evidence to and from the rows of the graph.
final class EvidenceRows {

    private EvidenceRows() {}

    /// A quotation; empty if what is stored of it is none any more, which an import mends.
    static Optional<Quotation> whole(Row row) {
        try {
            return Optional.of(quotation(row));
        } catch (IllegalArgumentException notWhole) {
            return Optional.empty();
        }
    }

    static Quotation quotation(Row row) {
        LanguageTag language = new LanguageTag(row.text("originalLanguage"));
        Quotation.Original original =
                row.optional("original")
                        .<Quotation.Original>map(
                                text -> new Quotation.Original.Published(language, text))
                        .orElseGet(() -> new Quotation.Original.NotPublished(language));
        Optional<String> rendered =
                row.optional("original").or(() -> publishedInstead(row.rows("renderings")));
        return Quotation.builder(row.id("id", QuotationId::new), row.id("study", StudyId::new))
                .expert(row.id("expert", ExpertId::new))
                .community(row.id("community", CommunityId::new))
                .source(row.id("source", SourceId::new))
                .section(row.localized("section"))
                .locator(row.text("locator"))
                .original(original)
                .renderings(
                        row.rows("renderings").stream()
                                .map(each -> rendering(each, rendered))
                                .sorted(Comparator.comparing(Rendering::language))
                                .toList())
                .codings(
                        row.rows("codings").stream()
                                .map(coding ->
                                        new Quotation.Coding(
                                                coding.id("concept", ConceptId::new),
                                                coding.constant("stance", Stance.class)))
                                .toList())
                .consent(Consent.along(List.of(row.optionalConstant("consent", Consent.class))))
                .build();
    }

    /// The translation without a basis was published instead of the original.
    private static Optional<String> publishedInstead(List<Row> renderings) {
        return renderings.stream()
                .filter(each -> each.optional("basis").isEmpty())
                .map(each -> each.text("text"))
                .findFirst();
    }

    private static Rendering rendering(Row row, Optional<String> rendered) {
        boolean current = row.optional("basis").isEmpty() || row.optional("basis").equals(rendered);
        return new Rendering(
                new LanguageTag(row.text("language")),
                row.text("text"),
                row.localized("translator"),
                row.constant("method", Rendering.Method.class),
                current
                        ? row.constant("status", Rendering.Status.class)
                        : Rendering.Status.OUTDATED,
                row.optional("date").map(LocalDate::parse));
    }

    static Finding finding(Row row) {
        return Finding.builder(
                        row.id("id", FindingId::new),
                        row.id("study", StudyId::new),
                        row.id("concept", ConceptId::new))
                .community(row.optionalId("community", CommunityId::new))
                .quantifier(row.constant("quantifier", Quantifier.class))
                .words(row.text("words"))
                .stance(row.constant("stance", Stance.class))
                .groupSize(row.number("groupSize"))
                .source(row.id("source", SourceId::new))
                .section(row.localized("section"))
                .passage(passage(row))
                .reading(row.localized("reading"))
                .note(row.localized("note"))
                .build();
    }

    static Statement statement(Row row) {
        return new Statement(
                row.text("id"),
                row.id("study", StudyId::new),
                row.id("concept", ConceptId::new),
                row.id("source", SourceId::new),
                row.localized("section"),
                passage(row));
    }

    static QuotedExpert expert(Row row) {
        return new QuotedExpert(
                ExpertRow.expert(row), row.number("quotations"), row.number("votes"));
    }

    static CommunityTally communityTally(Row row) {
        return new CommunityTally(
                row.id("community", CommunityId::new),
                row.number("experts"),
                row.number("quotations"),
                row.number("findings"));
    }

    static Tally tally(Row row) {
        return new Tally(
                row.id("concept", ConceptId::new),
                row.optionalId("community", CommunityId::new),
                row.number("quotations"),
                row.number("experts"),
                row.number("findings"),
                row.number("votes"));
    }

    static Map<String, Object> write(String batch, Quotation quotation) {
        Properties properties =
                Properties.of(quotation.id())
                        .with("study", quotation.study())
                        .with("batch", batch)
                        .with("section", quotation.section())
                        .with("originalLanguage", quotation.original().language().value())
                        .with("consent", quotation.consent());
        if (quotation.original() instanceof Quotation.Original.Published published) {
            properties.with("original", published.text());
        }
        return Map.of(
                "properties",
                properties.map(),
                "expert",
                quotation.expert(),
                "source",
                quotation.source(),
                "locator",
                quotation.locator(),
                "codings",
                codings(quotation.codings()),
                "renderings",
                quotation.renderings().stream()
                        .map(rendering -> write(quotation, rendering))
                        .toList());
    }

    static List<Map<String, String>> codings(List<Quotation.Coding> codings) {
        return codings.stream()
                .map(coding ->
                        Map.of(
                                "concept",
                                coding.concept().value(),
                                "stance",
                                coding.stance().name()))
                .toList();
    }

    private static Map<String, Object> write(Quotation quotation, Rendering rendering) {
        return Properties.of(quotation.id() + "/" + rendering.language())
                .with("version", 1)
                .with("basis", basis(quotation, rendering))
                .with("language", rendering.language().value())
                .with("text", rendering.text())
                .with("translator", rendering.translator())
                .with("method", rendering.method())
                .with("status", rendering.status())
                .with("date", rendering.date().map(LocalDate::toString))
                .map();
    }

    /// The text that a translation was made from; none for one that was published instead of the
    /// original.
    private static Optional<String> basis(Quotation quotation, Rendering rendering) {
        return quotation.original() instanceof Quotation.Original.Published published
                ? Optional.of(published.text())
                : quotation
                        .publishedInstead()
                        .filter(instead -> !instead.equals(rendering))
                        .map(Rendering::text);
    }

    static Map<String, Object> write(String batch, Finding finding) {
        Map<String, Object> row = new HashMap<>();
        row.put("concept", finding.concept());
        row.put("community", finding.community().orElse(null));
        row.put("source", finding.source());
        row.put(
                "properties",
                passage(Properties.of(finding.id()), finding.passage())
                        .with("study", finding.study())
                        .with("batch", batch)
                        .with("quantifier", finding.quantifier())
                        .with("words", finding.words())
                        .with("stance", finding.stance())
                        .with("section", finding.section())
                        .with("reading", finding.reading())
                        .with("note", finding.note())
                        .map());
        return row;
    }

    static Map<String, Object> write(String batch, Statement statement) {
        return Map.of(
                "concept",
                statement.concept(),
                "source",
                statement.source(),
                "properties",
                passage(Properties.of(statement.id()), statement.passage())
                        .with("study", statement.study())
                        .with("batch", batch)
                        .with("section", statement.section())
                        .map());
    }

    /// What one expert holds.
    static List<Holding> holdings(Row row) {
        List<String> concepts = row.texts("concepts");
        List<String> states = row.texts("states");
        List<String> bases = row.texts("bases");
        ExpertId expert = row.id("expert", ExpertId::new);
        return IntStream.range(0, concepts.size())
                .mapToObj(at ->
                        new Holding(
                                expert,
                                new ConceptId(concepts.get(at)),
                                State.valueOf(states.get(at)),
                                Holding.Basis.valueOf(bases.get(at))))
                .toList();
    }

    /// A row for each expert.
    static List<Map<String, Object>> write(List<Holding> holdings) {
        Map<ExpertId, List<Map<String, Object>>> held = new LinkedHashMap<>();
        holdings.forEach(each ->
                held.computeIfAbsent(each.expert(), _ -> new ArrayList<>())
                        .add(
                                Map.of(
                                        "concept",
                                        each.concept(),
                                        "state",
                                        each.state().name(),
                                        "basis",
                                        each.basis().name())));
        return held.entrySet().stream()
                .map(each ->
                        Map.<String, Object>of("expert", each.getKey(), "held", each.getValue()))
                .toList();
    }

    private static Properties passage(Properties properties, Passage passage) {
        return properties
                .with("passageLanguage", passage.language().value())
                .with("passageText", passage.text())
                .with("passageIn", passage.renderings());
    }

    private static Passage passage(Row row) {
        LocalizedText renderings = row.localized("passageIn");
        return new Passage(
                new LanguageTag(row.text("passageLanguage")), row.text("passageText"), renderings);
    }

    /// The rows are sorted by their content, so that their order does not tell who they are.
    static List<Map<String, Object>> write(StudyId study, List<Counted> counted) {
        return counted.stream()
                .map(each -> {
                    Map<String, Object> row = new HashMap<>();
                    row.put("study", study);
                    row.put("expert", each.expert().orElse(null));
                    row.put("community", each.community().orElse(null));
                    row.put(
                            "stances",
                            each.stances().entrySet().stream()
                                    .map(held ->
                                            Map.of(
                                                    "concept",
                                                    held.getKey().value(),
                                                    "state",
                                                    held.getValue().name()))
                                    .sorted(Comparator.comparing(Object::toString))
                                    .toList());
                    return row;
                })
                .sorted(Comparator.comparing(Object::toString))
                .toList();
    }
}
