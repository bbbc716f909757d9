package org.qiutong.exchange.refi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.qiutong.exchange.ImportBatch;
import org.qiutong.exchange.ImportFormat;
import org.qiutong.exchange.ImportProblem;
import org.qiutong.exchange.ImportQuestion;
import org.qiutong.exchange.ImportRefused;
import org.qiutong.exchange.ImportRequest;
import org.qiutong.exchange.PlainText;
import org.qiutong.exchange.ProblemList;
import org.qiutong.exchange.StudyFolder;
import org.qiutong.exchange.coded.CodedProject;
import org.qiutong.exchange.coded.CodedStudies;
import org.qiutong.exchange.refi.RefiProject.TextSource;
import org.qiutong.id.StudyId;
import org.springframework.stereotype.Component;

/// Reads the coded texts of a project: `project.qde` and the texts beside it, as they are in a
/// `.qdpx`.
@Component
class RefiReader implements ImportFormat {

    private static final String INSIDE = "internal://";

    private final CodedStudies studies;

    RefiReader(CodedStudies studies) {
        this.studies = studies;
    }

    @Override
    public String id() {
        return "refi";
    }

    @Override
    public boolean recognises(StudyFolder folder) throws IOException {
        return project(folder).isPresent();
    }

    /// The project file, which some programs call otherwise.
    private static Optional<String> project(StudyFolder folder) throws IOException {
        List<String> files =
                folder.names().stream()
                        .filter(each -> each.toLowerCase(Locale.ROOT).endsWith(".qde"))
                        .toList();
        return files.stream()
                .filter(each -> each.equalsIgnoreCase("project.qde"))
                .findFirst()
                .or(() -> files.size() == 1 ? Optional.of(files.getFirst()) : Optional.empty());
    }

    @Override
    public Optional<StudyId> study(StudyFolder folder, ImportRequest request) {
        return CodedStudies.study(read(folder).name(), request);
    }

    @Override
    public List<ImportQuestion> questions(StudyFolder folder, ImportRequest request) {
        RefiMapper mapper = mapper(folder, request, new ProblemList());
        return Stream.concat(
                        mapper.questions().stream(),
                        studies.questions(mapper.map(), request).stream())
                .toList();
    }

    @Override
    public ImportBatch read(StudyFolder folder, ImportRequest request) {
        ProblemList problems = new ProblemList();
        RefiMapper mapper = mapper(folder, request, problems);
        CodedProject project = mapper.map();
        if (!problems.isEmpty()) {
            throw problems.refusal();
        }
        return studies.batch(id(), project, request, mapper.questions());
    }

    private static RefiMapper mapper(
            StudyFolder folder, ImportRequest request, ProblemList problems) {
        return new RefiMapper(
                read(folder), source -> text(folder, source, problems), request, problems);
    }

    private static RefiProject read(StudyFolder folder) {
        try {
            String file =
                    project(folder)
                            .orElseThrow(() ->
                                    new ImportRefused(
                                            new ImportProblem.MissingFile("project.qde")));
            try (InputStream in = folder.open(file).orElseThrow()) {
                return QdeFile.read(file, in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The text of a source; only those in the archive are read.
    private static Optional<String> text(
            StudyFolder folder, TextSource source, ProblemList problems) {
        if (source.content().isPresent()) {
            return source.content();
        }
        String path = source.path().orElse("");
        if (!path.toLowerCase(Locale.ROOT).startsWith(INSIDE)) {
            problems.add(new RefiProblem.TextElsewhere(source.name(), path));
            return Optional.empty();
        }
        String file = path.substring(INSIDE.length());
        try {
            Optional<String> name =
                    folder.names().stream().filter(each -> each.equalsIgnoreCase(file)).findFirst();
            if (name.isEmpty()) {
                problems.add(new ImportProblem.MissingFile(file));
                return Optional.empty();
            }
            try (InputStream in = folder.open(name.get()).orElseThrow()) {
                return Optional.of(PlainText.of(name.get(), in.readAllBytes()));
            }
        } catch (ImportRefused refused) {
            problems.addAll(refused);
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
