package org.qiutong.exchange.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.qiutong.exchange.ImportBatch;
import org.qiutong.exchange.ImportFormat;
import org.qiutong.exchange.ImportProblem;
import org.qiutong.exchange.ImportQuestion;
import org.qiutong.exchange.ImportRefused;
import org.qiutong.exchange.ImportRequest;
import org.qiutong.exchange.ProblemList;
import org.qiutong.exchange.StudyFolder;
import org.qiutong.exchange.coded.CodedProject;
import org.qiutong.exchange.coded.CodedStudies;
import org.qiutong.exchange.table.SourceTable;
import org.qiutong.id.StudyId;
import org.springframework.stereotype.Component;

/// Reads coded interviews from sheets: XLSX, ODS, or text with separators. What a column holds is
/// guessed by its name and cells, and asked.
@Component
class SheetReader implements ImportFormat {

    private final CodedStudies studies;

    SheetReader(CodedStudies studies) {
        this.studies = studies;
    }

    @Override
    public String id() {
        return "sheet";
    }

    @Override
    public boolean recognises(StudyFolder folder) throws IOException {
        try {
            return tables(folder, ImportRequest.NONE).stream().anyMatch(CodedTable::isRecognised);
        } catch (ImportRefused notTables) {
            return false;
        }
    }

    @Override
    public Optional<StudyId> study(StudyFolder folder, ImportRequest request) {
        return CodedStudies.study(title(folder), request);
    }

    @Override
    public List<ImportQuestion> questions(StudyFolder folder, ImportRequest request) {
        List<CodedTable> tables = tables(folder, request);
        CodedProject project = new SheetMapper(new ProblemList()).map(title(folder), tables);
        return Stream.concat(asked(tables).stream(), studies.questions(project, request).stream())
                .toList();
    }

    @Override
    public ImportBatch read(StudyFolder folder, ImportRequest request) {
        List<CodedTable> tables = tables(folder, request);
        if (tables.stream().noneMatch(CodedTable::isOfPassages)) {
            throw new ImportRefused(
                    new ImportProblem.NoPassages(
                            tables.stream().map(each -> each.table().file()).toList()));
        }
        ProblemList problems = new ProblemList();
        CodedProject project = new SheetMapper(problems).map(title(folder), tables);
        if (!problems.isEmpty()) {
            throw problems.refusal();
        }
        return studies.batch(id(), project, request, asked(tables));
    }

    private static List<ImportQuestion> asked(List<CodedTable> tables) {
        return tables.stream().flatMap(each -> each.questions().stream()).toList();
    }

    /// @throws ImportRefused if a file holds no table
    private static List<CodedTable> tables(StudyFolder folder, ImportRequest request) {
        List<SourceTable> tables = new ArrayList<>();
        try {
            for (String name : folder.names()) {
                try (InputStream in = folder.open(name).orElseThrow()) {
                    tables.addAll(SourceTable.all(name, in));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tables.stream()
                .map(each -> new CodedTable(each, tables.size() == 1, request))
                .toList();
    }

    /// The name of the first file, without its ending.
    private static String title(StudyFolder folder) {
        try {
            return folder.names().isEmpty()
                    ? ""
                    : folder.names().getFirst().replaceFirst("\\.[^.]*$", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
