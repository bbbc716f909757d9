package org.qiutong.exchange.polis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.qiutong.exchange.ImportBatch;
import org.qiutong.exchange.ImportFormat;
import org.qiutong.exchange.ImportProblem;
import org.qiutong.exchange.ImportRefused;
import org.qiutong.exchange.ImportRequest;
import org.qiutong.exchange.ProblemList;
import org.qiutong.exchange.StudyFolder;
import org.qiutong.text.Messages;
import org.qiutong.text.StableId;
import org.springframework.stereotype.Component;

/// Reads a conversation from the files that Polis exports: `comments.csv` and
/// `participants-votes.csv`, with `summary.csv` and `votes.csv` where they are there.
@Component
class PolisReader implements ImportFormat {

    static final String COMMENTS = "comments.csv";
    static final String PARTICIPANTS = "participants-votes.csv";

    private final Messages messages;

    PolisReader(Messages messages) {
        this.messages = messages;
    }

    @Override
    public String id() {
        return "polis";
    }

    @Override
    public String file(String part) {
        return switch (part) {
            case "concepts" -> COMMENTS;
            case "study", "sources" -> "summary.csv";
            default -> PARTICIPANTS;
        };
    }

    @Override
    public ImportBatch read(StudyFolder folder, ImportRequest request) {
        ProblemList problems = new ProblemList();
        String study = request.study().or(request::folder).orElse("");
        if (study.contains("/") || !StableId.is(study)) {
            problems.add(new ImportProblem.BadStudyId(study));
        }
        Optional<CsvTable> comments = needed(folder, problems, COMMENTS);
        // Polis has called it both.
        Optional<CsvTable> participants =
                needed(folder, problems, PARTICIPANTS, "participant-votes.csv");
        Optional<CsvTable> summary = read(folder, problems, "summary.csv");
        Optional<CsvTable> votes = read(folder, problems, "votes.csv");
        if (comments.isEmpty() || participants.isEmpty() || !problems.isEmpty()) {
            throw problems.refusal();
        }
        return new PolisMapper(id(), study, request.language(), messages)
                .map(comments.get(), participants.get(), summary, votes);
    }

    private static Optional<CsvTable> needed(
            StudyFolder folder, ProblemList problems, String... names) {
        int before = problems.count();
        for (String name : names) {
            Optional<CsvTable> table = read(folder, problems, name);
            if (table.isPresent() || problems.count() > before) {
                return table;
            }
        }
        problems.add(new ImportProblem.MissingFile(names[0]));
        return Optional.empty();
    }

    private static Optional<CsvTable> read(StudyFolder folder, ProblemList problems, String name) {
        try (InputStream in = folder.open(name).orElse(null)) {
            return in == null ? Optional.empty() : Optional.of(CsvTable.read(name, in));
        } catch (ImportRefused refused) {
            problems.addAll(refused);
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
