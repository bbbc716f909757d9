package org.qiutong.translation.xliff;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.qiutong.codebook.CodebookService;
import org.qiutong.codebook.CodebookService.ConceptFilter;
import org.qiutong.codebook.Concept;
import org.qiutong.evidence.EvidenceService;
import org.qiutong.evidence.Quotation;
import org.qiutong.id.CommunityId;
import org.qiutong.id.QuotationId;
import org.qiutong.id.StudyId;
import org.qiutong.people.Community;
import org.qiutong.people.PeopleService;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;
import org.qiutong.text.Messages;
import org.qiutong.translation.Glossary;
import org.qiutong.translation.Queue.Stage;
import org.qiutong.translation.Translation;
import org.qiutong.translation.TranslationCheck;
import org.qiutong.translation.TranslationService;
import org.qiutong.translation.xliff.Unit.Note;
import org.qiutong.translation.xliff.Unit.Origin;
import org.springframework.stereotype.Component;

/// Collects the texts of an export, with notes for the translator.
@Component
class Units {

    private final TranslationService desk;
    private final CodebookService codebook;
    private final EvidenceService evidence;
    private final PeopleService people;
    private final Messages messages;

    Units(
            TranslationService desk,
            CodebookService codebook,
            EvidenceService evidence,
            PeopleService people,
            Messages messages) {
        this.desk = desk;
        this.codebook = codebook;
        this.evidence = evidence;
        this.people = people;
        this.messages = messages;
    }

    /// The translations of a selection by quotation, including those not begun.
    List<Translation> renderings(ExportSelection selection) {
        if (!selection.parts().contains(Part.QUOTATIONS)) {
            return List.of();
        }
        return stages(selection)
                .flatMap(stage -> desk.queue(selection.queue(stage)).stream())
                .sorted(Comparator.comparing(Translation::id))
                .toList();
    }

    /// The number of translations of a selection at a stage, which may be not begun.
    int count(ExportSelection selection, Stage stage) {
        boolean wanted =
                selection.parts().contains(Part.QUOTATIONS)
                        && selection.stage().map(stage::equals).orElse(true);
        return wanted ? Math.toIntExact(desk.count(selection.queue(Optional.of(stage)))) : 0;
    }

    private static Stream<Optional<Stage>> stages(ExportSelection selection) {
        return selection.stage().isPresent()
                ? Stream.of(selection.stage())
                : Stream.of(Optional.empty(), Optional.of(Stage.NOT_BEGUN));
    }

    /// The candidate concepts of a selection, in the order of the codebook.
    List<Concept> concepts(ExportSelection selection) {
        if (!selection.parts().contains(Part.CODEBOOK)) {
            return List.of();
        }
        return codebook.concepts(
                new ConceptFilter(
                        selection.study(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        false));
    }

    /// The texts that a concept has in a language.
    static List<Concept.Field> fields(Concept concept, LanguageTag language) {
        return Stream.of(Concept.Field.values())
                .filter(field -> concept.text(field).byLanguage().containsKey(language))
                .toList();
    }

    /// @param locale the language of the notes
    List<Unit> of(ExportSelection selection, Locale locale) {
        List<Unit> units = new ArrayList<>();
        List<Translation> renderings = renderings(selection);
        Map<QuotationId, Quotation> quotations =
                evidence
                        .quotations(renderings.stream().map(Translation::quotation).toList())
                        .stream()
                        .collect(toMap(Quotation::id, Function.identity()));
        Map<CommunityId, String> communities =
                people.communities().stream()
                        .collect(
                                toMap(
                                        Community::id,
                                        each -> each.label().best(LanguageTag.of(locale)).text()));
        Map<StudyId, Glossary> glossaries = new HashMap<>();
        for (Translation each : renderings) {
            Glossary glossary = glossaries.computeIfAbsent(each.study(), desk::glossary);
            List<Note> notes = new ArrayList<>();
            Optional.ofNullable(quotations.get(each.quotation()))
                    .ifPresent(quotation -> notes.addAll(notes(quotation, communities, locale)));
            notes.addAll(notes(each, glossary, locale));
            units.add(unit(each, notes, locale));
        }
        for (Concept concept : concepts(selection)) {
            fields(concept, selection.from())
                    .forEach(field -> units.add(unit(concept, field, selection, locale)));
        }
        return List.copyOf(units);
    }

    private static Unit unit(Translation each, List<Note> notes, Locale locale) {
        boolean begun = each.version() > 0;
        return new Unit(
                new UnitId.OfQuotation(each.quotation()),
                each.source(),
                each.language(),
                begun ? Optional.of(each.text()) : Optional.empty(),
                Optional.of(begun ? Stage.valueOf(each.status().name()) : Stage.NOT_BEGUN),
                String.valueOf(each.version()),
                notes,
                each.vouchedBy()
                        .or(() ->
                                Optional.of(each.translator())
                                        .filter(by -> !by.isEmpty())
                                        .map(by -> by.best(LanguageTag.of(locale)).text()))
                        .filter(_ -> begun)
                        .map(by -> new Origin(by, each.method().name(), each.date())));
    }

    private List<Note> notes(
            Quotation quotation, Map<CommunityId, String> communities, Locale locale) {
        List<Note> notes = new ArrayList<>();
        if (!quotation.section().isEmpty()) {
            notes.add(
                    note(
                            locale,
                            "context",
                            "xliff.note.section",
                            Map.of(
                                    "section",
                                    quotation.section().best(LanguageTag.of(locale)).text())));
        }
        notes.add(
                note(
                        locale,
                        "context",
                        "xliff.note.speaker",
                        Map.of(
                                "expert",
                                quotation.expert(),
                                "community",
                                communities.getOrDefault(
                                        quotation.community(), quotation.community().value()))));
        if (quotation.original() instanceof Quotation.Original.NotPublished) {
            notes.add(note(locale, "original", "xliff.note.instead", Map.of()));
        }
        return notes;
    }

    private List<Note> notes(Translation translation, Glossary glossary, Locale locale) {
        List<Note> notes = new ArrayList<>();
        LocalizedText.Version source = translation.source();
        if (translation.version() > 0 && !translation.basis().equals(source.text())) {
            notes.add(
                    note(
                            locale,
                            "original",
                            "xliff.note.outdated",
                            Map.of("basis", translation.basis())));
        }
        glossary.in(source, translation.language()).stream()
                .map(found ->
                        note(
                                locale,
                                "term",
                                "xliff.note.term",
                                Map.of("word", found.word(), "words", found.renderings())))
                .distinct()
                .forEach(notes::add);
        List<String> marks = TranslationCheck.marks(source.text());
        if (!marks.isEmpty()) {
            notes.add(note(locale, "mark", "xliff.note.marks", Map.of("marks", marks)));
        }
        return notes;
    }

    private Unit unit(
            Concept concept, Concept.Field field, ExportSelection selection, Locale locale) {
        LocalizedText text = concept.text(field);
        Optional<String> target = Optional.ofNullable(text.byLanguage().get(selection.into()));
        return new Unit(
                new UnitId.OfConcept(concept.id(), field),
                new LocalizedText.Version(
                        selection.from(), text.byLanguage().getOrDefault(selection.from(), "")),
                selection.into(),
                target,
                target.isPresent() ? Optional.empty() : Optional.of(Stage.NOT_BEGUN),
                seen(target),
                notes(concept, field, selection, locale),
                Optional.empty());
    }

    /// Identifies the stored version of a text of the codebook.
    static String seen(Optional<String> text) {
        return text.map(Unit::hash).orElse("none");
    }

    private List<Note> notes(
            Concept concept, Concept.Field field, ExportSelection selection, Locale locale) {
        List<Note> notes = new ArrayList<>();
        notes.add(
                note(
                        locale,
                        "context",
                        "xliff.note.concept",
                        Map.of(
                                "field",
                                field.name(),
                                "kind",
                                messages.format(
                                        locale,
                                        "name.ConceptKind." + concept.kind().name(),
                                        Map.of()))));
        if (field == Concept.Field.LABEL) {
            concept.definition()
                    .in(selection.from())
                    .ifPresent(definition -> notes.add(new Note("definition", definition)));
        } else {
            List<String> labels = List.copyOf(concept.label().byLanguage().values());
            notes.add(note(locale, "term", "xliff.note.label", Map.of("labels", labels)));
        }
        return notes;
    }

    private Note note(Locale locale, String category, String key, Map<String, ?> arguments) {
        return new Note(category, messages.format(locale, key, arguments));
    }
}
