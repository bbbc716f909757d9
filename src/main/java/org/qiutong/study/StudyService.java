package org.qiutong.study;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.qiutong.cite.Work;
import org.qiutong.graph.Properties;
import org.qiutong.graph.Queries;
import org.qiutong.graph.Revision;
import org.qiutong.graph.Revisions;
import org.qiutong.graph.Row;
import org.qiutong.id.CommunityId;
import org.qiutong.id.InstitutionId;
import org.qiutong.id.SourceId;
import org.qiutong.id.StudyId;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Studies with their sources, instruments and events.
@Service
@Transactional(readOnly = true)
public class StudyService {

    private final Queries queries;
    private final Revisions revisions;

    StudyService(Queries queries, Revisions revisions) {
        this.queries = queries;
        this.revisions = revisions;
    }

    /// The latest first, and those last that have no date.
    @PermitAll
    public List<Study> studies() {
        return queries.list("study/findStudies", parameters("id", null), StudyService::study);
    }

    @PermitAll
    public Optional<Study> study(StudyId id) {
        return queries.first("study/findStudies", Map.of("id", id), StudyService::study);
    }

    /// The report first, then its references by number.
    @PermitAll
    public List<Source> sources(StudyId study) {
        Map<String, Object> parameters = parameters("id", null);
        parameters.put("study", study);
        return queries.list("study/findSources", parameters, StudyService::source);
    }

    /// What quotations are taken from: the report of each study, that of the latest study first,
    /// and what else of it was published that is no reference of another source.
    ///
    /// @param study the id of the only study asked for
    @PermitAll
    public List<Cited> cited(Optional<StudyId> study) {
        return queries.list(
                "study/findCited",
                parameters("study", study.orElse(null)),
                row ->
                        new Cited(
                                row.flag("report"),
                                source(row).work(row.row("institution").localized("name"))));
    }

    /// A source that is cited for evidence.
    ///
    /// @param report whether it is the report of its study
    public record Cited(boolean report, Work work) {}

    @PermitAll
    public Optional<Source> source(SourceId id) {
        Map<String, Object> parameters = parameters("study", null);
        parameters.put("id", id);
        return queries.first("study/findSources", parameters, StudyService::source);
    }

    /// The instruments and events that a study refers to, the oldest first.
    @PermitAll
    public List<Milestone> milestones(StudyId study) {
        Map<String, Object> parameters = parameters("institution", null);
        parameters.put("study", study);
        return queries.list("study/findMilestones", parameters, StudyService::milestone);
    }

    /// The instruments that an institution issued and the events that it convened, the oldest
    /// first.
    @PermitAll
    public List<Milestone> milestonesBy(InstitutionId institution) {
        Map<String, Object> parameters = parameters("study", null);
        parameters.put("institution", institution);
        return queries.list("study/findMilestones", parameters, StudyService::milestone);
    }

    /// Says who may see a study, before anything else of it is stored.
    @RolesAllowed("RESEARCHER")
    @Transactional
    public void saveAccess(StudyId study, StudyAccess access) {
        queries.run("study/saveAccess", Map.of("study", study, "access", access.name()));
    }

    /// Stores a study, replacing an earlier version of it.
    ///
    /// @param batch the import that it comes with
    @RolesAllowed("RESEARCHER")
    @Transactional
    public void save(String batch, Study study, List<Source> sources, List<Milestone> milestones) {
        revisions.advance(Revision.STANCES);
        queries.run(
                "study/saveStudy",
                Map.of(
                        "properties",
                        properties(batch, study).map(),
                        "samples",
                        study.samples().entrySet().stream()
                                .map(sample ->
                                        Map.of(
                                                "community",
                                                sample.getKey(),
                                                "size",
                                                sample.getValue()))
                                .toList(),
                        "conductedBy",
                        study.conductedBy(),
                        "fundedBy",
                        study.fundedBy()));
        saveSources(batch, sources);
        queries.save(
                "study/saveMilestones",
                milestones.stream().map(milestone -> write(batch, milestone)).toList());
    }

    /// Stores sources of a study, and nothing else of it.
    ///
    /// @param batch the import that the study came with
    @RolesAllowed("RESEARCHER")
    @Transactional
    public void saveSources(String batch, List<Source> sources) {
        revisions.advance(Revision.STANCES);
        queries.save(
                "study/saveSources", sources.stream().map(source -> write(batch, source)).toList());
    }

    private static Properties properties(String batch, Study study) {
        return Properties.of(study.id())
                .with("batch", batch)
                .with("title", study.title())
                .with("summary", study.summary())
                .with("access", study.access())
                .with("design", study.design())
                .with("method", study.method())
                .with("limits", study.limits())
                .with("questions", byLanguage(study.questions()))
                .with("from", study.fieldwork().map(each -> each.from().toString()))
                .with("to", study.fieldwork().map(each -> each.to().toString()))
                .with("published", study.published().map(LocalDate::toString))
                .with("languages", study.languages().stream().map(LanguageTag::value).toList())
                .with("report", study.report())
                .with("licence", study.licence())
                .with("confidentiality", study.confidentiality())
                .sortedBy(study.title());
    }

    private static Map<String, Object> write(String batch, Source source) {
        Map<String, Object> row = new HashMap<>();
        row.put("publisher", source.publisher().orElse(null));
        row.put("citedBy", source.citedBy().orElse(null));
        row.put("sameAs", source.sameAs().orElse(null));
        row.put(
                "properties",
                Properties.of(source.id())
                        .with("study", source.study())
                        .with("batch", batch)
                        .with("kind", source.kind())
                        .with("title", source.title())
                        .with("authors", source.authors())
                        .with("publisherName", source.publisherName())
                        .with("date", source.date())
                        .with("url", source.url())
                        .with("accessed", source.accessed())
                        .with("number", source.number())
                        .with("citation", source.citation())
                        .map());
        return row;
    }

    private static Map<String, Object> write(String batch, Milestone milestone) {
        boolean instrument = milestone.kind() == Milestone.Kind.INSTRUMENT;
        Map<String, Object> row = new HashMap<>();
        row.put("label", instrument ? "Instrument" : "Event");
        row.put("relationship", instrument ? "ISSUED" : "CONVENED");
        row.put("by", milestone.by());
        row.put("source", milestone.source().orElse(null));
        row.put(
                "properties",
                Properties.of(milestone.id())
                        .with("study", milestone.study())
                        .with("batch", batch)
                        .with("kind", milestone.kind())
                        .with("label", milestone.label())
                        .with("from", milestone.from())
                        .with("to", milestone.to())
                        .with("note", milestone.note())
                        .map());
        return row;
    }

    private static Study study(Row row) {
        Map<CommunityId, Integer> samples = new HashMap<>();
        row.rows("samples")
                .forEach(sample ->
                        samples.put(
                                sample.id("community", CommunityId::new), sample.number("size")));
        Study.Builder study =
                Study.builder(row.id("id", StudyId::new), row.localized("title"))
                        .summary(row.localized("summary"))
                        .access(
                                row.optionalConstant("access", StudyAccess.class)
                                        .orElse(StudyAccess.RELEASED))
                        .design(
                                row.optionalConstant("design", StudyDesign.class)
                                        .orElse(StudyDesign.EXCERPTS))
                        .method(row.localized("method"))
                        .limits(row.localized("limits"))
                        .questions(together(row.localizedLists("questions")))
                        .languages(row.texts("languages").stream().map(LanguageTag::new).toList())
                        .samples(samples)
                        .report(row.id("report", SourceId::new))
                        .conductedBy(row.ids("conductedBy", InstitutionId::new))
                        .fundedBy(row.ids("fundedBy", InstitutionId::new))
                        .licence(row.localized("licence"))
                        .confidentiality(row.localized("confidentiality"));
        row.optional("from")
                .map(YearMonth::parse)
                .map(from -> new Study.Fieldwork(from, YearMonth.parse(row.text("to"))))
                .ifPresent(study::fieldwork);
        row.optional("published").map(LocalDate::parse).ifPresent(study::published);
        return study.build();
    }

    private static Source source(Row row) {
        return Source.builder(
                        row.id("id", SourceId::new),
                        row.id("study", StudyId::new),
                        row.constant("kind", Source.Kind.class),
                        row.localized("title"))
                .authors(row.texts("authors"))
                .publisher(row.optionalId("publisher", InstitutionId::new))
                .publisherName(row.optional("publisherName"))
                .date(row.optional("date"))
                .url(row.optional("url"))
                .accessed(row.optional("accessed"))
                .number(row.optionalNumber("number"))
                .sameAs(row.optionalId("sameAs", SourceId::new))
                .citedBy(row.optionalId("citedBy", SourceId::new))
                .citation(row.text("citation"))
                .build();
    }

    private static Milestone milestone(Row row) {
        return new Milestone(
                row.text("id"),
                row.id("study", StudyId::new),
                row.constant("kind", Milestone.Kind.class),
                row.localized("label"),
                row.optional("from"),
                row.optional("to"),
                row.ids("by", InstitutionId::new),
                row.optionalId("source", SourceId::new),
                row.localized("note"));
    }

    /// Stores a list of localized texts as one list for each language, since a node property cannot
    /// nest. All texts have the same languages.
    private static Map<LanguageTag, List<String>> byLanguage(List<LocalizedText> texts) {
        Map<LanguageTag, List<String>> lists = new TreeMap<>();
        if (!texts.isEmpty()) {
            for (LanguageTag language : texts.getFirst().byLanguage().keySet()) {
                lists.put(
                        language, texts.stream().map(text -> text.best(language).text()).toList());
            }
        }
        return lists;
    }

    private static List<LocalizedText> together(Map<LanguageTag, List<String>> lists) {
        int size = lists.values().stream().mapToInt(List::size).max().orElse(0);
        return java.util.stream.IntStream.range(0, size)
                .mapToObj(at -> {
                    TreeMap<LanguageTag, String> texts = new TreeMap<>();
                    lists.forEach((language, list) -> texts.put(language, list.get(at)));
                    return new LocalizedText(texts);
                })
                .toList();
    }

    private static Map<String, Object> parameters(String name, @Nullable Object value) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put(name, value);
        return parameters;
    }
}
