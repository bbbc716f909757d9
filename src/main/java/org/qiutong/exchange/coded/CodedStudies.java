package org.qiutong.exchange.coded;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import org.qiutong.exchange.ImportBatch;
import org.qiutong.exchange.ImportProblem;
import org.qiutong.exchange.ImportQuestion;
import org.qiutong.exchange.ImportRefused;
import org.qiutong.exchange.ImportRequest;
import org.qiutong.id.StableId;
import org.qiutong.id.StudyId;
import org.qiutong.text.Messages;
import org.qiutong.text.Slug;
import org.springframework.stereotype.Component;

/// Makes a study of coded interviews, for every format that they come in.
@Component
public class CodedStudies {

    private final Messages messages;

    CodedStudies(Messages messages) {
        this.messages = messages;
    }

    /// What the files leave open, whichever format they are in.
    public List<ImportQuestion> questions(CodedProject project, ImportRequest request) {
        return new CodedQuestions(request).all(project, paths(project));
    }

    /// @param format that it came in
    /// @param own what the format itself asked
    /// @throws ImportRefused if it makes no study
    public ImportBatch batch(
            String format, CodedProject project, ImportRequest request, List<ImportQuestion> own) {
        CodedQuestions questions = new CodedQuestions(request);
        List<ImportQuestion> asked = new ArrayList<>(own);
        asked.addAll(questions.all(project, paths(project)));
        return new CodedMapper(format, study(project, request), request, questions, asked, messages)
                .map(project, paths(project));
    }

    private static StudyId study(CodedProject project, ImportRequest request) {
        return study(project.title(), request)
                .orElseThrow(() ->
                        new ImportRefused(
                                new ImportProblem.BadStudyId(request.study().orElse(""))));
    }

    /// The id of a study of this title, unless the request gives another; empty if that is none.
    public static Optional<StudyId> study(String title, ImportRequest request) {
        String asked = request.study().orElseGet(() -> Slug.small(request.folder().orElse(title)));
        return StableId.parse(asked, StudyId::new).filter(_ -> !asked.contains("/"));
    }

    /// The paths of all codes, and of those above them, in the order of the codebook, then of the
    /// passages.
    private static SequencedSet<List<String>> paths(CodedProject project) {
        SequencedSet<List<String>> paths = new LinkedHashSet<>();
        project.codes().forEach(code -> add(paths, code.path()));
        project.passages().stream()
                .flatMap(passage -> passage.codings().stream())
                .forEach(coding -> add(paths, coding.path()));
        return paths;
    }

    private static void add(SequencedSet<List<String>> paths, List<String> path) {
        for (int length = 1; length <= path.size(); length++) {
            paths.add(path.subList(0, length));
        }
    }

    /// The id of a passage: its own, or one that is the same as long as its words are.
    static String id(CodedProject.Passage passage) {
        return passage.id()
                .map(Slug::plain)
                .orElseGet(() ->
                        "q-"
                                + digest(
                                        String.join(
                                                "\n",
                                                passage.person(),
                                                passage.document(),
                                                passage.words().text())));
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
