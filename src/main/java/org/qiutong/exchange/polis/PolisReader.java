package org.qiutong.exchange.polis;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.qiutong.exchange.ImportBatch;
import org.qiutong.exchange.ImportFormat;
import org.qiutong.exchange.ImportProblem;
import org.qiutong.exchange.ImportRequest;
import org.qiutong.exchange.ProblemList;
import org.qiutong.exchange.StudyFolder;
import org.qiutong.exchange.table.SourceTable;
import org.qiutong.exchange.table.TableFiles;
import org.qiutong.id.StableId;
import org.qiutong.id.StudyId;
import org.qiutong.text.Messages;
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
        return TableFiles.header(folder, COMMENTS)
                .containsAll(List.of("comment-id", "comment-body"));
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
        String asked = request.study().or(request::folder).orElse("");
        Optional<StudyId> study =
                StableId.parse(asked, StudyId::new).filter(id -> !asked.contains("/"));
        if (study.isEmpty()) {
            problems.add(new ImportProblem.BadStudyId(asked));
        }
        TableFiles tables = new TableFiles(folder, problems);
        Optional<SourceTable> comments = tables.needed(COMMENTS);
        // Polis has used both names.
        Optional<SourceTable> participants = tables.needed(PARTICIPANTS, "participant-votes.csv");
        Optional<SourceTable> summary = tables.optional("summary.csv");
        Optional<SourceTable> votes = tables.optional("votes.csv");
        if (study.isEmpty()
                || comments.isEmpty()
                || participants.isEmpty()
                || !problems.isEmpty()) {
            throw problems.refusal();
        }
        return new PolisMapper(id(), study.get(), request.language(), messages)
                .map(comments.get(), participants.get(), summary, votes);
    }
}
