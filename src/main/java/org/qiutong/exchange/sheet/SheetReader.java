package org.qiutong.exchange.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
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
            // A text that is no table is a transcript.
            return sheets(folder, ImportRequest.NONE).isRecognised()
                    && CodedSheets.of(folder, each -> each.endsWith(".txt"), ImportRequest.NONE)
                            .areRecognised();
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
        CodedSheets sheets = sheets(folder, request);
        CodedProject project = sheets.project(title(folder), new ProblemList());
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
        ProblemList problems = new ProblemList();
        CodedProject project = sheets.project(title(folder), problems);
        if (!problems.isEmpty()) {
            throw problems.refusal();
        }
        return studies.batch(id(), project, request, sheets.questions());
    }

    private static CodedSheets sheets(StudyFolder folder, ImportRequest request) {
        return CodedSheets.of(folder, _ -> true, request);
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
