package org.qiutong.exchange.polis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.qiutong.exchange.ImportBatch;
import org.qiutong.exchange.ImportFormat;
import org.qiutong.exchange.ImportProblem;
import org.qiutong.exchange.ImportRefused;
import org.qiutong.exchange.ImportRequest;
import org.qiutong.exchange.ProblemList;
import org.qiutong.exchange.StudyFolder;
import org.qiutong.exchange.table.SourceTable;
import org.qiutong.text.Messages;
import org.qiutong.text.StableId;
import org.springframework.stereotype.Component;

/// Reads a conversation from the files that Polis exports: `comments.csv` and
/// `participants-votes.csv`, with `summary.csv` and `votes.csv` where they are there. Each may be a
/// workbook instead, `comments.xlsx`.
@Component
class PolisReader implements ImportFormat {

    static final String COMMENTS = "comments.csv";
    private static final String PARTICIPANTS = "participants-votes.csv";

    private final Messages messages;

    PolisReader(Messages messages) {
        this.messages = messages;
    }

    @Override
    public String id() {
        return "polis";
    }

    /// Recognises the header of the table of statements.
    @Override
    public boolean recognises(StudyFolder folder) throws IOException {
        Optional<String> name = found(folder, COMMENTS);
        if (name.isEmpty()) {
            return false;
        }
        try (InputStream in = folder.open(name.get()).orElseThrow()) {
            return SourceTable.header(name.get(), in)
                    .containsAll(List.of("comment-id", "comment-body"));
        }
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
        Optional<SourceTable> comments = needed(folder, problems, COMMENTS);
        // Polis has used both names.
        Optional<SourceTable> participants =
                needed(folder, problems, PARTICIPANTS, "participant-votes.csv");
        Optional<SourceTable> summary = read(folder, problems, "summary.csv");
        Optional<SourceTable> votes = read(folder, problems, "votes.csv");
        if (comments.isEmpty() || participants.isEmpty() || !problems.isEmpty()) {
            throw problems.refusal();
        }
        return new PolisMapper(id(), study, request.language(), messages)
                .map(comments.get(), participants.get(), summary, votes);
    }

    private static Optional<SourceTable> needed(
            StudyFolder folder, ProblemList problems, String... names) {
        int before = problems.count();
        for (String name : names) {
            Optional<SourceTable> table = read(folder, problems, name);
            if (table.isPresent() || problems.count() > before) {
                return table;
            }
        }
        problems.add(new ImportProblem.MissingFile(names[0]));
        return Optional.empty();
    }

    private static Optional<SourceTable> read(
            StudyFolder folder, ProblemList problems, String name) {
        try {
            Optional<String> file = found(folder, name);
            if (file.isEmpty()) {
                return Optional.empty();
            }
            try (InputStream in = folder.open(file.get()).orElseThrow()) {
                return Optional.of(SourceTable.read(file.get(), in));
            }
        } catch (ImportRefused refused) {
            problems.addAll(refused);
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The file of that name, or the workbook in its place.
    private static Optional<String> found(StudyFolder folder, String name) throws IOException {
        Set<String> names = folder.names();
        return Stream.of(name, name.replaceFirst("csv$", "xlsx"))
                .filter(names::contains)
                .findFirst();
    }
}
