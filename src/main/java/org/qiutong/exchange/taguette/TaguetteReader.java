package org.qiutong.exchange.taguette;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.qiutong.exchange.ImportBatch;
import org.qiutong.exchange.ImportFormat;
import org.qiutong.exchange.ImportProblem.UnreadableFile;
import org.qiutong.exchange.ImportQuestion;
import org.qiutong.exchange.ImportQuestion.Kind;
import org.qiutong.exchange.ImportRefused;
import org.qiutong.exchange.ImportRequest;
import org.qiutong.exchange.ProblemList;
import org.qiutong.exchange.StudyFolder;
import org.qiutong.exchange.coded.CodedProject;
import org.qiutong.exchange.coded.CodedStudies;
import org.qiutong.exchange.taguette.TaguetteProject.Listed;
import org.qiutong.id.StudyId;
import org.qiutong.text.Countries;
import org.qiutong.text.Legible;
import org.qiutong.text.Messages;
import org.springframework.stereotype.Component;

/// Reads a project of a database of Taguette: its documents, its tags, and what is highlighted. Of
/// several projects, which one it is is asked.
@Component
class TaguetteReader implements ImportFormat {

    private static final int MOST_BYTES = 64 << 20;

    /// As many bytes as tell what a file is.
    private static final int BEGINNING = 16;

    private final CodedStudies studies;
    private final Countries countries;

    TaguetteReader(CodedStudies studies, Messages messages) {
        this.studies = studies;
        this.countries = new Countries(messages.languages());
    }

    @Override
    public String id() {
        return "taguette";
    }

    @Override
    public boolean recognises(StudyFolder folder) throws IOException {
        List<String> files = databases(folder);
        if (files.size() != 1) {
            return false;
        }
        try (TaguetteFile opened = open(folder, files.getFirst())) {
            return opened.isTaguette();
        } catch (ImportRefused notADatabase) {
            return false;
        }
    }

    /// The SQLite databases of a folder.
    private static List<String> databases(StudyFolder folder) throws IOException {
        List<String> files = new ArrayList<>();
        for (String name : folder.names()) {
            try (InputStream in = folder.open(name).orElseThrow()) {
                if (TaguetteFile.isSqlite(in.readNBytes(BEGINNING))) {
                    files.add(name);
                }
            }
        }
        return files;
    }

    private static TaguetteFile open(StudyFolder folder, String name) throws IOException {
        try (InputStream in = folder.open(name).orElseThrow()) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new ImportRefused(new UnreadableFile(name, UnreadableFile.Why.TOO_LARGE));
            }
            return TaguetteFile.open(name, bytes);
        }
    }

    @Override
    public Optional<StudyId> study(StudyFolder folder, ImportRequest request) {
        return CodedStudies.study(chosen(folder, request).project().name(), request);
    }

    @Override
    public List<ImportQuestion> questions(StudyFolder folder, ImportRequest request) {
        Chosen chosen = chosen(folder, request);
        TaguetteMapper mapper = mapper(chosen, request, new ProblemList());
        CodedProject project = mapper.map();
        return Stream.of(chosen.question(), mapper.questions(), studies.questions(project, request))
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public ImportBatch read(StudyFolder folder, ImportRequest request) {
        ProblemList problems = new ProblemList();
        Chosen chosen = chosen(folder, request);
        TaguetteMapper mapper = mapper(chosen, request, problems);
        CodedProject project = mapper.map();
        if (!problems.isEmpty()) {
            throw problems.refusal();
        }
        return studies.batch(
                id(),
                project,
                request,
                Stream.concat(chosen.question().stream(), mapper.questions().stream()).toList());
    }

    private TaguetteMapper mapper(Chosen chosen, ImportRequest request, ProblemList problems) {
        return new TaguetteMapper(chosen.project(), request, countries, problems);
    }

    /// @param question which project; empty if there is only one
    private record Chosen(List<ImportQuestion> question, TaguetteProject project) {}

    private static Chosen chosen(StudyFolder folder, ImportRequest request) {
        try {
            List<String> files = databases(folder);
            if (files.size() > 1) {
                throw new ImportRefused(new TaguetteProblem.SeveralDatabases(files));
            }
            if (files.isEmpty()) {
                throw new ImportRefused(
                        new TaguetteProblem.NoTaguette(String.join(", ", folder.names())));
            }
            String file = files.getFirst();
            try (TaguetteFile opened = open(folder, file)) {
                if (!opened.isTaguette()) {
                    throw new ImportRefused(new TaguetteProblem.NoTaguette(file));
                }
                Map<String, Listed> projects = byName(opened.projects());
                if (projects.isEmpty()) {
                    throw new ImportRefused(new TaguetteProblem.NoTaguette(file));
                }
                List<String> names = List.copyOf(projects.keySet());
                ImportQuestion which =
                        new ImportQuestion(Kind.PROJECT, "", List.of(), names, names.getFirst());
                return new Chosen(
                        names.size() == 1 ? List.of() : List.of(which),
                        opened.project(requireNonNull(projects.get(request.answer(which)))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Projects may have the same name.
    private static Map<String, Listed> byName(List<Listed> projects) {
        Map<String, Listed> byName = new LinkedHashMap<>();
        for (Listed each : projects) {
            String name = Legible.of(each.name()).strip();
            String known = name.isEmpty() ? String.valueOf(each.id()) : name;
            byName.put(byName.containsKey(known) ? known + " (" + each.id() + ")" : known, each);
        }
        return byName;
    }
}
