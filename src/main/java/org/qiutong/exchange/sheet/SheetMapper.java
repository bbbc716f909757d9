package org.qiutong.exchange.sheet;

import static org.qiutong.exchange.sheet.ColumnRole.ANSWERS;
import static org.qiutong.exchange.sheet.ColumnRole.CODE;
import static org.qiutong.exchange.sheet.ColumnRole.CODES;
import static org.qiutong.exchange.sheet.ColumnRole.CODE_ID;
import static org.qiutong.exchange.sheet.ColumnRole.COMMUNITY;
import static org.qiutong.exchange.sheet.ColumnRole.DEFINITION;
import static org.qiutong.exchange.sheet.ColumnRole.DOCUMENT;
import static org.qiutong.exchange.sheet.ColumnRole.KIND;
import static org.qiutong.exchange.sheet.ColumnRole.LABEL;
import static org.qiutong.exchange.sheet.ColumnRole.LOCATOR;
import static org.qiutong.exchange.sheet.ColumnRole.MARK;
import static org.qiutong.exchange.sheet.ColumnRole.PARTICIPANT;
import static org.qiutong.exchange.sheet.ColumnRole.QUOTE;
import static org.qiutong.exchange.sheet.ColumnRole.SEGMENT;
import static org.qiutong.exchange.sheet.ColumnRole.STANCE;
import static org.qiutong.exchange.sheet.ColumnRole.TRANSLATION;
import static org.qiutong.exchange.sheet.ColumnRole.TRANSLATION_STATUS;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.qiutong.codebook.ConceptKind;
import org.qiutong.evidence.Rendering;
import org.qiutong.evidence.Stance;
import org.qiutong.exchange.ImportProblem;
import org.qiutong.exchange.ImportProblem.BadCell.Expected;
import org.qiutong.exchange.ProblemList;
import org.qiutong.exchange.coded.CodeNames;
import org.qiutong.exchange.coded.CodedProject;
import org.qiutong.exchange.coded.CodedProject.Code;
import org.qiutong.exchange.coded.CodedProject.Coding;
import org.qiutong.exchange.coded.CodedProject.Passage;
import org.qiutong.exchange.coded.CodedProject.Person;
import org.qiutong.exchange.coded.CodedProject.Translation;
import org.qiutong.exchange.coded.CodedProject.Words;
import org.qiutong.exchange.sheet.CodedTable.Column;
import org.qiutong.exchange.table.SourceTable.Row;
import org.qiutong.text.LanguageTag;

/// Reads tables of passages, codes and people into coded interviews.
final class SheetMapper {

    private final CellWords words;
    private final ProblemList problems;
    private final Map<List<String>, Code> codes = new LinkedHashMap<>();
    private final Map<String, Person> people = new LinkedHashMap<>();
    private final List<Passage> passages = new ArrayList<>();
    private int withoutStance;
    private int shared;

    /// What cells of the tables call the codes of a codebook beside them.
    private final CodeNames names;

    /// @param codebook the codes of files beside the tables
    /// @param problems where problems are noted
    SheetMapper(List<Code> codebook, CellWords words, ProblemList problems) {
        this.names = codebook.isEmpty() ? CodeNames.NONE : new CodeNames(codebook);
        codebook.forEach(each -> codes.put(each.path(), each));
        this.words = words;
        this.problems = problems;
    }

    CodedProject map(String title, List<CodedTable> tables) {
        tables.stream()
                .filter(CodedTable::isOfCodes)
                .forEach(table -> each(table, cells -> code(table, cells)));
        tables.stream().filter(CodedTable::isOfPeople).forEach(table -> each(table, this::person));
        tables.stream()
                .filter(CodedTable::isOfPassages)
                .forEach(table -> each(table, cells -> passage(table, cells)));
        return new CodedProject(
                title,
                List.copyOf(codes.values()),
                List.copyOf(people.values()),
                tables.stream().anyMatch(CodedTable::isOfPeople),
                passages);
    }

    private void each(CodedTable table, java.util.function.Consumer<SheetRow> action) {
        int width = table.table().header().size();
        for (Row row : table.table().rows().subList(1, table.table().rows().size())) {
            if (row.cells().size() != width) {
                problems.add(
                        new ImportProblem.RaggedRow(
                                table.table().file(), row.number(), row.cells().size(), width));
            } else {
                action.accept(new SheetRow(table, row, words, problems));
            }
        }
    }

    private void code(CodedTable table, SheetRow cells) {
        Map<LanguageTag, String> labels = new LinkedHashMap<>();
        table.all(LABEL)
                .forEach(each ->
                        cells.some(each)
                                .ifPresent(text -> labels.put(cells.language(each, text), text)));
        List<String> path =
                cells.some(CODE)
                        .or(() -> cells.some(CODES))
                        .or(() -> labels.values().stream().findFirst())
                        .map(Codes::path)
                        .orElse(List.of());
        if (path.isEmpty()) {
            return;
        }
        Map<LanguageTag, String> definitions = new LinkedHashMap<>();
        table.all(DEFINITION)
                .forEach(each ->
                        cells.some(each)
                                .ifPresent(
                                        text -> definitions.put(cells.language(each, text), text)));
        Optional<ConceptKind> kind =
                cells.constant(KIND, ConceptKind.class, Expected.KIND, Map.of());
        if (codes.putIfAbsent(path, code(path, labels, definitions, kind, cells)) != null) {
            cells.repeats(CODE);
        }
    }

    private static Code code(
            List<String> path,
            Map<LanguageTag, String> labels,
            Map<LanguageTag, String> definitions,
            Optional<ConceptKind> kind,
            SheetRow cells) {
        return new Code(
                path,
                labels,
                definitions,
                kind,
                cells.some(ANSWERS).map(Codes::path),
                cells.some(CODE_ID));
    }

    private void person(SheetRow cells) {
        Optional<String> name = cells.some(PARTICIPANT);
        if (name.isEmpty()) {
            cells.missing(PARTICIPANT);
        } else if (people.putIfAbsent(name.get(), person(name.get(), cells)) != null) {
            cells.repeats(PARTICIPANT);
        }
    }

    private static Person person(String name, SheetRow cells) {
        return new Person(
                name,
                cells.some(COMMUNITY),
                cells.sector(),
                // In a table of passages it is the passage's.
                cells.isOfPassages() ? Optional.empty() : cells.consent());
    }

    private void passage(CodedTable table, SheetRow cells) {
        List<Column> texts =
                table.all(QUOTE).stream().filter(each -> cells.some(each).isPresent()).toList();
        List<Coding> codings = codings(table, cells);
        if (texts.isEmpty()) {
            // A row for somebody who said nothing that was coded.
            if (!codings.isEmpty()) {
                cells.missing(QUOTE);
            }
            return;
        }
        Optional<String> name = cells.some(PARTICIPANT).or(() -> cells.some(DOCUMENT));
        if (name.isEmpty()) {
            cells.missing(table.has(PARTICIPANT) ? PARTICIPANT : DOCUMENT);
            return;
        }
        people.merge(name.get(), person(name.get(), cells), this::both);
        Optional<LanguageTag> spoken = cells.languageCell();
        Column original =
                texts.stream()
                        .filter(each -> spoken.isPresent() && each.language().equals(spoken))
                        .findFirst()
                        .orElse(texts.getFirst());
        passages.add(
                new Passage(
                        cells.some(SEGMENT),
                        name.get(),
                        cells.some(DOCUMENT).orElse(""),
                        cells.some(LOCATOR).orElse(""),
                        new Words(
                                cells.text(original),
                                original.language()
                                        .or(() -> texts.size() > 1 ? Optional.empty() : spoken)),
                        translations(table, cells, original),
                        codings,
                        cells.consent(),
                        Optional.empty()));
    }

    /// What one table does not say of a person the other may.
    private Person both(Person one, Person other) {
        return new Person(
                one.name(),
                one.community().or(other::community),
                one.sector().or(other::sector),
                one.consent().or(other::consent));
    }

    private static List<Translation> translations(
            CodedTable table, SheetRow cells, Column original) {
        Rendering.Status status =
                cells.constant(
                                TRANSLATION_STATUS,
                                Rendering.Status.class,
                                Expected.TRANSLATION_STATUS,
                                Map.of())
                        .orElse(Rendering.Status.DRAFT);
        return Stream.concat(table.all(QUOTE).stream(), table.all(TRANSLATION).stream())
                .filter(each -> each.at() != original.at())
                .flatMap(each ->
                        cells.some(each).stream()
                                .map(text ->
                                        new Translation(new Words(text, each.language()), status)))
                .toList();
    }

    /// The paths in a cell. A code of the codebook may have a comma in its name.
    private List<List<String>> several(String text) {
        List<String> whole = code(text);
        return codes.containsKey(whole)
                ? List.of(whole)
                : Codes.several(text).stream().map(this::code).toList();
    }

    /// The path in a cell, or that of the code of the codebook which the cell means.
    private List<String> code(String text) {
        // A name may have in it what otherwise parts the names of a path.
        return names.find(List.of(text)).orElseGet(() -> code(Codes.path(text)));
    }

    private List<String> code(List<String> path) {
        return names.find(path).orElse(path);
    }

    /// What whoever imports may not expect.
    List<ImportProblem> notes() {
        List<ImportProblem> notes = new ArrayList<>();
        if (withoutStance > 0) {
            notes.add(new SheetProblem.WithoutStance(withoutStance));
        }
        if (shared > 0) {
            notes.add(new SheetProblem.OneStance(shared));
        }
        return notes;
    }

    private List<Coding> codings(CodedTable table, SheetRow cells) {
        Optional<Stance> stance = cells.stance();
        List<Coding> codings = new ArrayList<>();
        cells.some(CODE).ifPresent(text -> codings.add(new Coding(code(text), stance)));
        table.all(CODES)
                .forEach(column ->
                        cells.some(column).stream()
                                .flatMap(text -> several(text).stream())
                                .forEach(path -> codings.add(new Coding(path, stance))));
        for (Column column : table.all(MARK)) {
            cells.mark(column)
                    .ifPresent(side ->
                            codings.add(
                                    new Coding(
                                            code(Codes.called(column.name())),
                                            side.or(() -> stance))));
        }
        codings.removeIf(each -> each.path().isEmpty());
        if (table.has(STANCE)) {
            withoutStance += (int) codings.stream().filter(each -> each.stance().isEmpty()).count();
            shared += stance.isPresent() && codings.size() > 1 ? 1 : 0;
        }
        return codings;
    }
}
