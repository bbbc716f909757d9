package org.qiutong.exchange.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.qiutong.exchange.ImportBatch;
import org.qiutong.exchange.ImportFormat;
import org.qiutong.exchange.ImportProblem;
import org.qiutong.exchange.ImportQuestion;
import org.qiutong.exchange.ImportRefused;
import org.qiutong.exchange.ImportRequest;
import org.qiutong.exchange.ProblemList;
import org.qiutong.exchange.StudyFolder;
import org.qiutong.exchange.coded.CodebookFormat;
import org.qiutong.exchange.coded.CodebookFormat.CodedCodes;
import org.qiutong.exchange.coded.CodedProject;
import org.qiutong.exchange.coded.CodedStudies;
import org.qiutong.id.StudyId;
import org.qiutong.text.Messages;
import org.springframework.stereotype.Component;

/// Reads coded interviews from sheets: XLSX, ODS, or text with separators. What a column holds is
/// guessed by its name and cells, and asked.
@Component
class SheetReader implements ImportFormat {

    private static final Pattern TABLE = Pattern.compile("(?i).*\\.(csv|tsv|xlsx|ods)");

    private final CodedStudies studies;
    private final List<CodebookFormat> codebooks;
    private final Messages messages;

    /// @param codebooks what files beside the tables may be
    SheetReader(CodedStudies studies, List<CodebookFormat> codebooks, Messages messages) {
        this.messages = messages;
        this.studies = studies;
        this.codebooks = List.copyOf(codebooks);
    }

    @Override
    public String id() {
        return "sheet";
    }

    @Override
    public boolean recognises(StudyFolder folder) throws IOException {
        try {
            // A text that is no table is a transcript.
            return CodedSheets.beginnings(folder, tableFiles(folder)::contains, messages)
                            .isRecognised()
                    && CodedSheets.beginnings(folder, each -> each.endsWith(".txt"), messages)
                            .areRecognised();
        } catch (ImportRefused refused) {
            // A table with characters that no text may have is one all the same: reading it says
            // where they are.
            return folder.names().stream().allMatch(each -> TABLE.matcher(each).matches())
                    && refused.problems().getFirst() instanceof ImportProblem.HiddenCharacter;
        }
    }

    @Override
    public Optional<StudyId> study(StudyFolder folder, ImportRequest request) {
        return CodedStudies.study(title(folder), request);
    }

    @Override
    public List<ImportQuestion> questions(StudyFolder folder, ImportRequest request) {
        CodedSheets sheets = sheets(folder, request);
        CodedProject project =
                sheets.project(title(folder), codes(folder, request), new ProblemList());
        return Stream.concat(
                        sheets.questions().stream(), studies.questions(project, request).stream())
                .toList();
    }

    @Override
    public ImportBatch read(StudyFolder folder, ImportRequest request) {
        CodedSheets sheets = sheets(folder, request);
        if (!sheets.withoutPassages().isEmpty()) {
            throw new ImportRefused(new ImportProblem.NoPassages(sheets.withoutPassages()));
        }
        if (!sheets.withoutRows().isEmpty()) {
            throw new ImportRefused(new ImportProblem.NoRows(sheets.withoutRows()));
        }
        ProblemList problems = new ProblemList();
        CodedProject project = sheets.project(title(folder), codes(folder, request), problems);
        if (!problems.isEmpty()) {
            throw problems.refusal();
        }
        return studies.batch(id(), project, request, sheets.questions());
    }

    private CodedSheets sheets(StudyFolder folder, ImportRequest request) {
        try {
            return CodedSheets.of(folder, tableFiles(folder)::contains, request, messages);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The files that are no codebooks in another format.
    private List<String> tableFiles(StudyFolder folder) throws IOException {
        List<String> files = new ArrayList<>(folder.names());
        for (CodebookFormat each : codebooks) {
            files.removeAll(each.files(folder));
        }
        return files;
    }

    /// The codes of files beside the tables.
    private CodedCodes codes(StudyFolder folder, ImportRequest request) {
        try {
            for (CodebookFormat each : codebooks) {
                if (!each.files(folder).isEmpty()) {
                    return each.codes(folder, request);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return CodedCodes.NONE;
    }

    /// The name of the first table’s file, without its ending.
    private String title(StudyFolder folder) {
        try {
            List<String> files = tableFiles(folder);
            return files.isEmpty() ? "" : StudyFolder.title(files.getFirst());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
