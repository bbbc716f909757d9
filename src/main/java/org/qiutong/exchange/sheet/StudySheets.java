package org.qiutong.exchange.sheet;

import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qiutong.codebook.Codebook;
import org.qiutong.codebook.Concept;
import org.qiutong.evidence.EvidenceFilter;
import org.qiutong.evidence.EvidenceService;
import org.qiutong.evidence.Quotation;
import org.qiutong.evidence.Rendering;
import org.qiutong.exchange.StudyExtract;
import org.qiutong.exchange.StudyExtracts;
import org.qiutong.exchange.StudyTable;
import org.qiutong.export.Cell;
import org.qiutong.export.Sheet;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ConceptId;
import org.qiutong.id.SourceId;
import org.qiutong.id.StudyId;
import org.qiutong.people.Community;
import org.qiutong.people.Expert;
import org.qiutong.people.PeopleService;
import org.qiutong.study.Source;
import org.qiutong.study.Study;
import org.qiutong.study.StudyService;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;
import org.qiutong.text.Messages;
import org.springframework.stereotype.Service;

/// What the reader may see of a study as the three tables that [SheetReader] reads: coded passages,
/// a row for each code of each; codes; people. Its columns are called so that they are recognised.
@Service
public class StudySheets {

    private static final Set<Source.Kind> INTERVIEWS =
            Set.of(Source.Kind.INTERVIEW, Source.Kind.TRANSCRIPT);

    private static final String STEP = " > ";

    private final EvidenceService evidence;
    private final StudyExtracts extracts;
    private final PeopleService people;
    private final StudyService studies;
    private final Messages messages;

    StudySheets(
            EvidenceService evidence,
            StudyExtracts extracts,
            PeopleService people,
            StudyService studies,
            Messages messages) {
        this.evidence = evidence;
        this.extracts = extracts;
        this.people = people;
        this.studies = studies;
        this.messages = messages;
    }

    /// The coded passages. Columns of translations are there for the languages that there are.
    @PermitAll
    public Sheet codings(StudyId study, Locale locale) {
        List<Quotation> quotations = evidence.quotations(EvidenceFilter.ALL.ofStudy(study));
        Map<ConceptId, String> paths = paths(study, locale);
        Map<CommunityId, String> communities = communities(locale);
        Map<SourceId, String> sources =
                studies.sources(study).stream()
                        .filter(each -> INTERVIEWS.contains(each.kind()))
                        .collect(
                                Collectors.toMap(
                                        Source::id,
                                        each -> StudyExtract.best(each.title(), locale)));
        SequencedSet<LanguageTag> languages = new LinkedHashSet<>();
        for (Quotation each : quotations) {
            Optional<LanguageTag> original =
                    each.ofTheSource().map(LocalizedText.Version::language);
            each.text().byLanguage().keySet().stream()
                    .filter(language -> !original.equals(Optional.of(language)))
                    .forEach(languages::add);
        }
        List<Sheet.Column> columns =
                new ArrayList<>(
                        columns(
                                locale,
                                "segment",
                                "participant",
                                "community",
                                "document",
                                "locator",
                                "language",
                                "quote"));
        languages.forEach(each -> columns.add(column(locale, "translation", each)));
        columns.addAll(columns(locale, "translation-status", "code", "stance", "consent"));
        List<List<Cell>> rows = new ArrayList<>();
        for (Quotation each : quotations) {
            List<Quotation.Coding> codings = each.codings();
            for (Quotation.Coding coding : codings) {
                rows.add(
                        row(
                                each,
                                languages,
                                communities.getOrDefault(
                                        each.community(), each.community().value()),
                                sources.getOrDefault(each.source(), ""),
                                paths.getOrDefault(coding.concept(), ""),
                                StudyExtract.name(coding.stance())));
            }
        }
        return new Sheet(
                title(locale, "codings"),
                LanguageTag.of(locale),
                columns,
                rows,
                notes(study, locale));
    }

    private static List<Cell> row(
            Quotation quotation,
            SequencedSet<LanguageTag> languages,
            String community,
            String source,
            String code,
            String stance) {
        List<Cell> cells = new ArrayList<>();
        LocalizedText words = quotation.text();
        Optional<LocalizedText.Version> original = quotation.ofTheSource();
        cells.add(text(end(quotation.id().value())));
        cells.add(text(quotation.expert().code()));
        cells.add(text(community));
        cells.add(text(source));
        cells.add(text(quotation.locator()));
        cells.add(text(original.map(each -> each.language().value()).orElse("")));
        cells.add(text(original.map(LocalizedText.Version::text).orElse("")));
        languages.forEach(language ->
                cells.add(
                        original.filter(each -> each.language().equals(language)).isPresent()
                                ? Cell.EMPTY
                                : text(words.byLanguage().getOrDefault(language, ""))));
        cells.add(
                text(
                        quotation.renderings().stream()
                                .map(Rendering::status)
                                .min(Rendering.Status::compareTo)
                                .map(StudyExtract::name)
                                .orElse("")));
        cells.add(text(code));
        cells.add(text(stance));
        cells.add(text(StudyExtract.name(quotation.consent())));
        return cells;
    }

    /// The codes, in the order of the codebook.
    @PermitAll
    public Sheet codes(StudyId study, Locale locale) {
        List<Concept> concepts = extracts.concepts(study);
        Map<ConceptId, String> paths = paths(study, locale);
        List<LanguageTag> labels = StudyExtract.languages(concepts, Concept::label);
        List<LanguageTag> definitions = StudyExtract.languages(concepts, Concept::definition);
        List<Sheet.Column> columns =
                new ArrayList<>(columns(locale, "code", "code-id", "kind", "answers"));
        labels.forEach(each -> columns.add(column(locale, "label", each)));
        definitions.forEach(each -> columns.add(column(locale, "definition", each)));
        List<List<Cell>> rows = new ArrayList<>();
        for (Concept each : concepts) {
            List<Cell> cells = new ArrayList<>();
            cells.add(text(paths.getOrDefault(each.id(), "")));
            cells.add(text(end(each.id().value())));
            cells.add(text(StudyExtract.name(each.kind())));
            cells.add(text(each.links().answers().map(paths::get).orElse("")));
            labels.forEach(one -> cells.add(text(in(each.label(), one))));
            definitions.forEach(one -> cells.add(text(in(each.definition(), one))));
            rows.add(cells);
        }
        return new Sheet(
                title(locale, "codes"),
                LanguageTag.of(locale),
                columns,
                rows,
                notes(study, locale));
    }

    /// The people.
    @PermitAll
    public Sheet people(StudyId study, Locale locale) {
        Map<CommunityId, String> communities = communities(locale);
        List<List<Cell>> rows = new ArrayList<>();
        for (Expert each : extracts.experts(study)) {
            rows.add(
                    List.of(
                            text(each.id().code()),
                            text(
                                    each.community()
                                            .map(one -> communities.getOrDefault(one, one.value()))
                                            .orElse("")),
                            text(each.sector().map(StudyExtract::name).orElse(""))));
        }
        return new Sheet(
                title(locale, "people"),
                LanguageTag.of(locale),
                columns(locale, "participant", "community", "sector"),
                rows,
                notes(study, locale));
    }

    private Sheet.Notes notes(StudyId study, Locale locale) {
        return StudyTable.notes(
                messages,
                studies.study(study)
                        .map(Study::title)
                        .orElseGet(() -> LocalizedText.of(LanguageTag.UND, study.value())),
                locale);
    }

    private Map<ConceptId, String> paths(StudyId study, Locale locale) {
        List<Concept> concepts = extracts.concepts(study);
        Codebook tree = new Codebook(concepts);
        Map<ConceptId, String> names = new HashMap<>();
        concepts.forEach(each -> names.put(each.id(), StudyExtract.best(each.label(), locale)));
        Map<ConceptId, String> paths = new HashMap<>();
        for (Concept each : concepts) {
            List<ConceptId> above = tree.above(each);
            paths.put(
                    each.id(),
                    Stream.concat(above.reversed().stream(), Stream.of(each.id()))
                            .map(id -> names.getOrDefault(id, ""))
                            .map(name -> name.replace(">", "›"))
                            .collect(Collectors.joining(STEP)));
        }
        return paths;
    }

    private Map<CommunityId, String> communities(Locale locale) {
        return people.communities().stream()
                .collect(
                        Collectors.toMap(
                                Community::id, each -> StudyExtract.best(each.label(), locale)));
    }

    private static String in(LocalizedText text, LanguageTag language) {
        return text.byLanguage().getOrDefault(language, "");
    }

    private List<Sheet.Column> columns(Locale locale, String... roles) {
        return Stream.of(roles).map(role -> StudyTable.column(messages, locale, role)).toList();
    }

    private Sheet.Column column(Locale locale, String role, LanguageTag language) {
        return StudyTable.column(messages, locale, role, language);
    }

    private String title(Locale locale, String table) {
        return messages.format(locale, "export.part." + table, Map.of());
    }

    private static Cell text(String text) {
        return text.isEmpty() ? Cell.EMPTY : new Cell.Text(text);
    }

    /// What an id has behind that of its study.
    private static String end(String id) {
        return id.substring(id.indexOf('/') + 1);
    }
}
