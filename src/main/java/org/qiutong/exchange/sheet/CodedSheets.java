package org.qiutong.exchange.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qiutong.exchange.ImportProblem;
import org.qiutong.exchange.ImportQuestion;
import org.qiutong.exchange.ImportRequest;
import org.qiutong.exchange.ProblemList;
import org.qiutong.exchange.StudyFolder;
import org.qiutong.exchange.coded.CodebookFormat.CodedCodes;
import org.qiutong.exchange.coded.CodedProject;
import org.qiutong.exchange.table.SourceTable;
import org.qiutong.text.Messages;

/// The tables of coded interviews in a folder: of passages, of codes, of people.
public final class CodedSheets {

    private final List<CodedTable> tables;
    private final CellWords words;

    private CodedSheets(List<CodedTable> tables, CellWords words) {
        this.tables = tables;
        this.words = words;
    }

    /// @param files which of the folder's files are tables
    /// @throws org.qiutong.exchange.ImportRefused if one of them holds no table
    public static CodedSheets of(
            StudyFolder folder, Predicate<String> files, ImportRequest request, Messages messages) {
        return of(folder, files, SourceTable::all, request, messages);
    }

    /// The same, each as far as it tells what it is.
    public static CodedSheets beginnings(
            StudyFolder folder, Predicate<String> files, Messages messages) {
        return of(folder, files, SourceTable::beginnings, ImportRequest.NONE, messages);
    }

    private static CodedSheets of(
            StudyFolder folder,
            Predicate<String> files,
            BiFunction<String, InputStream, List<SourceTable>> reading,
            ImportRequest request,
            Messages messages) {
        Set<String> notes =
                messages.languages().stream()
                        .map(each -> messages.format(each, "kit.sheet.notes", Map.of()))
                        .collect(Collectors.toSet());
        List<SourceTable> tables = new ArrayList<>();
        try {
            for (String name : folder.names()) {
                if (files.test(name)) {
                    try (InputStream in = folder.open(name).orElseThrow()) {
                        tables.addAll(reading.apply(name, in));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // This program puts a sheet of notes beside its tables.
        List<SourceTable> data =
                tables.stream().filter(each -> !notes.contains(each.sheet())).toList();
        List<SourceTable> read = data.isEmpty() ? tables : data;
        return new CodedSheets(
                read.stream().map(each -> new CodedTable(each, read.size() == 1, request)).toList(),
                new CellWords(new CellTerms(messages), request));
    }

    /// Whether one of them looks like coded passages to somebody who was told nothing of it.
    public boolean isRecognised() {
        return tables.stream().anyMatch(CodedTable::isRecognised);
    }

    /// The names of the tables, if none of them has passages.
    List<String> withoutPassages() {
        return tables.stream().anyMatch(CodedTable::isOfPassages)
                ? List.of()
                : tables.stream().map(each -> each.table().file()).toList();
    }

    /// The names of the tables of passages, if none of them has a row.
    List<String> withoutRows() {
        List<SourceTable> ofPassages =
                tables.stream().filter(CodedTable::isOfPassages).map(CodedTable::table).toList();
        return ofPassages.stream().anyMatch(each -> each.rows().size() > 1)
                ? List.of()
                : ofPassages.stream().map(SourceTable::file).toList();
    }

    /// Whether each of them looks like passages, codes or people.
    public boolean areRecognised() {
        return tables.stream()
                .allMatch(each -> each.isRecognised() || each.isOfCodes() || each.isOfPeople());
    }

    /// What each column holds, and what words mean in those of stances and sectors.
    public List<ImportQuestion> questions() {
        return Stream.concat(
                        tables.stream().flatMap(each -> each.questions().stream()),
                        words.questions(tables).stream())
                .toList();
    }

    /// @param title of the study
    /// @param codes those of files beside the tables
    /// @param problems where problems are noted
    public CodedProject project(String title, CodedCodes codes, ProblemList problems) {
        SheetMapper mapper = new SheetMapper(codes.codes(), words, problems);
        CodedProject read = mapper.map(title, tables);
        List<ImportProblem> notes = new ArrayList<>(codes.notes());
        notes.addAll(mapper.notes());
        return new CodedProject(
                read.title(),
                read.titles(),
                read.codes(),
                read.people(),
                read.everybody(),
                read.passages(),
                read.documents(),
                notes);
    }
}
