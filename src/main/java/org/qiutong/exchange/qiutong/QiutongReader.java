package org.qiutong.exchange.qiutong;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.qiutong.exchange.ImportBatch;
import org.qiutong.exchange.ImportFormat;
import org.qiutong.exchange.ImportProblem;
import org.qiutong.exchange.ImportRefused;
import org.qiutong.exchange.ImportRequest;
import org.qiutong.exchange.ProblemList;
import org.qiutong.exchange.StudyFolder;
import org.qiutong.text.Messages;
import org.springframework.stereotype.Component;

/// Reads a study from YAML files: `study.yaml`, `people.yaml`, `codebook.yaml`, `quotations.yaml`,
/// and where there are any `sources.yaml` and `findings.yaml`. Strict: a field that is missing or
/// unknown is refused, all of them at once.
@Component
class QiutongReader implements ImportFormat {

    private final Messages messages;

    QiutongReader(Messages messages) {
        this.messages = messages;
    }

    @Override
    public String id() {
        return "qiutong";
    }

    /// Looks at file names only: a file with faults must be recognised too, so that all of them are
    /// reported.
    @Override
    public boolean recognises(StudyFolder folder) throws IOException {
        return folder.names().contains("study.yaml");
    }

    @Override
    public String file(String part) {
        return switch (part) {
            case "communities", "institutions", "experts" -> "people.yaml";
            case "concepts" -> "codebook.yaml";
            case "sources", "instruments and events" -> "sources.yaml";
            case "quotations", "holdings" -> "quotations.yaml";
            case "findings", "statements" -> "findings.yaml";
            default -> "study.yaml";
        };
    }

    @Override
    public ImportBatch read(StudyFolder folder, ImportRequest request) {
        ProblemList problems = new ProblemList();
        Files files = new Files(folder, problems);
        StudyFiles.StudyFile study = files.read("study.yaml", StudyFiles.StudyFile.class);
        StudyFiles.PeopleFile people = files.read("people.yaml", StudyFiles.PeopleFile.class);
        StudyFiles.CodebookFile codebook =
                files.read("codebook.yaml", StudyFiles.CodebookFile.class);
        StudyFiles.SourcesFile sources =
                files.read(
                        "sources.yaml",
                        StudyFiles.SourcesFile.class,
                        new StudyFiles.SourcesFile(List.of(), Optional.empty(), Optional.empty()));
        StudyFiles.QuotationsFile quotations =
                files.read("quotations.yaml", StudyFiles.QuotationsFile.class);
        StudyFiles.FindingsFile findings =
                files.read(
                        "findings.yaml",
                        StudyFiles.FindingsFile.class,
                        new StudyFiles.FindingsFile(List.of(), Optional.empty()));
        if (study == null
                || people == null
                || codebook == null
                || sources == null
                || quotations == null
                || findings == null) {
            throw problems.refusal();
        }
        if (request.study().isPresent() && !request.study().equals(Optional.of(study.id()))) {
            throw new ImportRefused(new ImportProblem.OtherStudy("study.yaml", study.id()));
        }
        return new QiutongMapper(id(), messages)
                .map(study, people, codebook, sources, quotations, findings);
    }

    private record Files(StudyFolder folder, ProblemList problems) {

        /// The content of a file that may be left out.
        ///
        /// @param otherwise what holds without it
        <T> @org.jspecify.annotations.Nullable T read(String name, Class<T> type, T otherwise) {
            try {
                return folder.names().contains(name) ? read(name, type) : otherwise;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /// The content of a file, or null with a problem noted.
        <T> @org.jspecify.annotations.Nullable T read(String name, Class<T> type) {
            try (InputStream in = folder.open(name).orElse(null)) {
                if (in == null) {
                    problems.add(new ImportProblem.MissingFile(name));
                    return null;
                }
                return new YamlFile(name, in.readAllBytes()).as(type);
            } catch (ImportRefused refused) {
                problems.addAll(refused);
                return null;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
