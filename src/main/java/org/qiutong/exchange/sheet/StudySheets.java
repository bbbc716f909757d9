package org.qiutong.exchange.sheet;

import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qiutong.codebook.Codebook;
import org.qiutong.codebook.CodebookService;
import org.qiutong.codebook.CodebookService.ConceptFilter;
import org.qiutong.codebook.Concept;
import org.qiutong.evidence.EvidenceFilter;
import org.qiutong.evidence.EvidenceService;
import org.qiutong.evidence.Quotation;
import org.qiutong.evidence.Rendering;
import org.qiutong.export.Cell;
import org.qiutong.export.Sheet;
import org.qiutong.graph.Window;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ConceptId;
import org.qiutong.id.StudyId;
import org.qiutong.people.Community;
import org.qiutong.people.Expert;
import org.qiutong.people.PeopleService;
import org.qiutong.people.PeopleService.ExpertFilter;
import org.qiutong.study.Source;
import org.qiutong.study.StudyService;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;
import org.qiutong.text.Messages;
import org.springframework.stereotype.Service;

/// What the reader may see of a study as the three tables that [SheetReader] reads: coded passages,
/// a row for each code of each; codes; people. Its columns are called so that they are recognised.
@Service
public class StudySheets {

    private static final String STEP = " > ";

    private final EvidenceService evidence;
    private final CodebookService codebook;
    private final PeopleService people;
    private final StudyService studies;
    private final Messages messages;

    StudySheets(
            EvidenceService evidence,
            CodebookService codebook,
            PeopleService people,
            StudyService studies,
            Messages messages) {
        this.evidence = evidence;
        this.codebook = codebook;
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
        Map<String, String> sources =
                studies.sources(study).stream()
                        .filter(each -> each.kind() == Source.Kind.INTERVIEW)
                        .collect(Collectors.toMap(Source::id, each -> best(each.title(), locale)));
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
                                name(coding.stance())));
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
                                .map(StudySheets::name)
                                .orElse("")));
        cells.add(text(code));
        cells.add(text(stance));
        cells.add(text(name(quotation.consent())));
        return cells;
    }

    /// The codes, in the order of the codebook.
    @PermitAll
    public Sheet codes(StudyId study, Locale locale) {
        List<Concept> concepts = concepts(study);
        Map<ConceptId, String> paths = paths(study, locale);
        List<LanguageTag> labels = languages(concepts, Concept::label);
        List<LanguageTag> definitions = languages(concepts, Concept::definition);
        List<Sheet.Column> columns =
                new ArrayList<>(columns(locale, "code", "code-id", "kind", "answers"));
        labels.forEach(each -> columns.add(column(locale, "label", each)));
        definitions.forEach(each -> columns.add(column(locale, "definition", each)));
        List<List<Cell>> rows = new ArrayList<>();
        for (Concept each : concepts) {
            List<Cell> cells = new ArrayList<>();
            cells.add(text(paths.getOrDefault(each.id(), "")));
            cells.add(text(end(each.id().value())));
            cells.add(text(name(each.kind())));
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
        Window window = Window.first(Window.MOST);
        List<Expert> some;
        do {
            some = people.experts(new ExpertFilter(Optional.of(study), Optional.empty()), window);
            some.forEach(each ->
                    rows.add(
                            List.of(
                                    text(each.id().code()),
                                    text(
                                            each.community()
                                                    .map(one ->
                                                            communities.getOrDefault(
                                                                    one, one.value()))
                                                    .orElse("")),
                                    text(each.sector().map(StudySheets::name).orElse("")))));
            window = window.next();
        } while (some.size() == Window.MOST);
        return new Sheet(
                title(locale, "people"),
                LanguageTag.of(locale),
                columns(locale, "participant", "community", "sector"),
                rows,
                notes(study, locale));
    }

    private Sheet.Notes notes(StudyId study, Locale locale) {
        String title =
                studies.study(study).map(each -> best(each.title(), locale)).orElse(study.value());
        return new Sheet.Notes(
                messages.format(locale, "kit.sheet.notes", Map.of()),
                List.of(
                        new Sheet.Note(
                                "source",
                                messages.format(locale, "kit.sheet.source", Map.of()),
                                text(title)),
                        new Sheet.Note(
                                "date",
                                messages.format(locale, "kit.sheet.date", Map.of()),
                                new Cell.Day(LocalDate.now(ZoneOffset.UTC)))));
    }

    private List<Concept> concepts(StudyId study) {
        return codebook.concepts(ConceptFilter.ALL).stream()
                .filter(each -> each.study().equals(study))
                .toList();
    }

    private Map<ConceptId, String> paths(StudyId study, Locale locale) {
        List<Concept> concepts = concepts(study);
        Codebook tree = new Codebook(concepts);
        Map<ConceptId, String> names = new HashMap<>();
        concepts.forEach(each -> names.put(each.id(), best(each.label(), locale)));
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
                .collect(Collectors.toMap(Community::id, each -> best(each.label(), locale)));
    }

    private static List<LanguageTag> languages(
            List<Concept> concepts, Function<Concept, LocalizedText> text) {
        return concepts.stream()
                .flatMap(each -> text.apply(each).byLanguage().keySet().stream())
                .distinct()
                .sorted()
                .toList();
    }

    private static String in(LocalizedText text, LanguageTag language) {
        return text.byLanguage().getOrDefault(language, "");
    }

    private static String best(LocalizedText text, Locale locale) {
        return text.isEmpty() ? "" : text.best(LanguageTag.of(locale)).text();
    }

    private List<Sheet.Column> columns(Locale locale, String... roles) {
        return Stream.of(roles)
                .map(role ->
                        new Sheet.Column(
                                role, messages.format(locale, "sheet.column." + role, Map.of())))
                .toList();
    }

    private Sheet.Column column(Locale locale, String role, LanguageTag language) {
        return new Sheet.Column(
                role + "_" + language,
                messages.format(
                        locale,
                        "sheet.column.in",
                        Map.of(
                                "column",
                                messages.format(locale, "sheet.column." + role, Map.of()),
                                "language",
                                language.value())));
    }

    private String title(Locale locale, String table) {
        return messages.format(locale, "sheet." + table, Map.of());
    }

    private static Cell text(String text) {
        return text.isEmpty() ? Cell.EMPTY : new Cell.Text(text);
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// What an id has behind that of its study.
    private static String end(String id) {
        return id.substring(id.indexOf('/') + 1);
    }
}
