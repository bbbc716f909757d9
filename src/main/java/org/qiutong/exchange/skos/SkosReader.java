package org.qiutong.exchange.skos;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.qiutong.exchange.ImportBatch;
import org.qiutong.exchange.ImportFormat;
import org.qiutong.exchange.ImportQuestion;
import org.qiutong.exchange.ImportRefused;
import org.qiutong.exchange.ImportRequest;
import org.qiutong.exchange.ProblemList;
import org.qiutong.exchange.StudyFolder;
import org.qiutong.exchange.coded.CodebookFormat;
import org.qiutong.exchange.coded.CodedProject;
import org.qiutong.exchange.coded.CodedStudies;
import org.qiutong.id.StudyId;
import org.springframework.stereotype.Component;

/// Reads a codebook in SKOS: as a study without passages, or beside a table of passages.
@Component
class SkosReader implements ImportFormat, CodebookFormat {

    private final CodedStudies studies;

    SkosReader(CodedStudies studies) {
        this.studies = studies;
    }

    @Override
    public String id() {
        return "skos";
    }

    @Override
    public String file(String part) {
        return part.equals("concepts") ? "SKOS" : part;
    }

    @Override
    public boolean recognises(StudyFolder folder) throws IOException {
        List<String> files = files(folder);
        return !files.isEmpty() && files.size() == folder.names().size();
    }

    @Override
    public List<String> files(StudyFolder folder) throws IOException {
        List<String> files = new ArrayList<>();
        for (String name : folder.names()) {
            if (RdfFile.mayBe(name) && file(folder, name).isRdf()) {
                files.add(name);
            }
        }
        return files;
    }

    private static RdfFile file(StudyFolder folder, String name) throws IOException {
        try (InputStream in = folder.open(name).orElseThrow()) {
            return new RdfFile(name, in.readAllBytes());
        }
    }

    @Override
    public CodedCodes codes(StudyFolder folder, ImportRequest request) {
        ProblemList problems = new ProblemList();
        List<Triple> triples = new ArrayList<>();
        try {
            for (String name : files(folder)) {
                try {
                    triples.addAll(file(folder, name).triples());
                } catch (ImportRefused refused) {
                    problems.addAll(refused);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!problems.isEmpty()) {
            throw problems.refusal();
        }
        CodedCodes codes = new SkosMapper(request.latin(), problems).map(triples);
        if (!problems.isEmpty()) {
            throw problems.refusal();
        }
        return codes;
    }

    @Override
    public Optional<StudyId> study(StudyFolder folder, ImportRequest request) {
        return CodedStudies.study(
                project(folder, request, codes(folder, request)).title(), request);
    }

    @Override
    public List<ImportQuestion> questions(StudyFolder folder, ImportRequest request) {
        return studies.questions(project(folder, request, codes(folder, request)), request);
    }

    @Override
    public ImportBatch read(StudyFolder folder, ImportRequest request) {
        return studies.batch(
                id(), project(folder, request, codes(folder, request)), request, List.of());
    }

    private static CodedProject project(
            StudyFolder folder, ImportRequest request, CodedCodes codes) {
        return new CodedProject(
                codes.title().isEmpty()
                        ? folder.title()
                        : codes.title().best(request.latin()).text(),
                codes.title(),
                codes.codes(),
                List.of(),
                false,
                List.of(),
                List.of(),
                codes.notes());
    }
}
