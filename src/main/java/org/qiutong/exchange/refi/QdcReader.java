package org.qiutong.exchange.refi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.qiutong.exchange.ImportBatch;
import org.qiutong.exchange.ImportFormat;
import org.qiutong.exchange.ImportProblem;
import org.qiutong.exchange.ImportQuestion;
import org.qiutong.exchange.ImportRefused;
import org.qiutong.exchange.ImportRequest;
import org.qiutong.exchange.StudyFolder;
import org.qiutong.exchange.coded.CodebookFormat;
import org.qiutong.exchange.coded.CodedProject;
import org.qiutong.exchange.coded.CodedStudies;
import org.qiutong.id.StudyId;
import org.qiutong.text.LocalizedText;
import org.springframework.stereotype.Component;

/// Reads a REFI-QDA codebook (.qdc), one file for each language: as a study without passages, or
/// beside a table of passages.
@Component
class QdcReader implements ImportFormat, CodebookFormat {

    private final CodedStudies studies;

    QdcReader(CodedStudies studies) {
        this.studies = studies;
    }

    @Override
    public String id() {
        return "qdc";
    }

    @Override
    public boolean recognises(StudyFolder folder) throws IOException {
        return !folder.names().isEmpty() && files(folder).size() == folder.names().size();
    }

    @Override
    public List<String> files(StudyFolder folder) throws IOException {
        return folder.names().stream()
                .filter(each -> each.toLowerCase(Locale.ROOT).endsWith(".qdc"))
                .toList();
    }

    @Override
    public CodedCodes codes(StudyFolder folder, ImportRequest request) {
        List<RefiProject> read = new ArrayList<>();
        try {
            for (String name : files(folder)) {
                read.add(read(folder, name));
            }
            if (read.isEmpty()) {
                // Somebody has said that the files are in this format.
                throw new ImportRefused(new ImportProblem.MissingFile("codebook.qdc"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new CodedCodes(LocalizedText.NONE, RefiCodes.of(read, request.latin()), List.of());
    }

    private static RefiProject read(StudyFolder folder, String name) throws IOException {
        try (InputStream in = folder.open(name).orElseThrow()) {
            RefiProject project = QdeFile.read(name, in);
            if (project.codes().isEmpty()) {
                throw new ImportRefused(new RefiProblem.NoCodes(name));
            }
            return project;
        }
    }

    @Override
    public Optional<StudyId> study(StudyFolder folder, ImportRequest request) {
        return CodedStudies.study(folder.title(), request);
    }

    @Override
    public List<ImportQuestion> questions(StudyFolder folder, ImportRequest request) {
        return studies.questions(project(folder, request), request);
    }

    @Override
    public ImportBatch read(StudyFolder folder, ImportRequest request) {
        return studies.batch(id(), project(folder, request), request, List.of());
    }

    private CodedProject project(StudyFolder folder, ImportRequest request) {
        return new CodedProject(
                folder.title(), codes(folder, request).codes(), List.of(), false, List.of());
    }
}
