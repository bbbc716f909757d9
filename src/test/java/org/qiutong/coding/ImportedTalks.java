package org.qiutong.coding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.qiutong.access.Authority;
import org.qiutong.access.Role;
import org.qiutong.exchange.ImportBatch;
import org.qiutong.exchange.ImportRequest;
import org.qiutong.exchange.ImportService;
import org.qiutong.exchange.StudyFolder;
import org.qiutong.graph.Places;
import org.qiutong.graph.Readership;
import org.qiutong.id.ConceptId;
import org.qiutong.id.ExpertId;
import org.qiutong.id.SourceId;
import org.qiutong.id.StudyId;
import org.qiutong.text.LanguageTag;
import org.qiutong.withdrawal.Deletions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.neo4j.core.Neo4jClient;

/// Two interviews with their codes, of a confidential study that is imported before each test and
/// leaves nothing behind.
abstract class ImportedTalks {

    static final Path FILES = Path.of("src/test/resources/imports/transcript/tables");

    /// A sentence of the first interview that is not coded.
    static final String NEVER_SAID = "That is my first worry.";

    final StudyId study = new StudyId("talks-" + System.nanoTime());
    final SourceId first = new SourceId(study + "/E1");
    final ExpertId expert = new ExpertId(study + "/E1");
    final ConceptId risks = new ConceptId(study + "/risks");
    final ConceptId leaks = new ConceptId(study + "/risks-leaks");
    final ConceptId visas = new ConceptId(study + "/barriers-visas");

    @Autowired ImportService imports;
    @Autowired CodingService coding;
    @Autowired CodingDesk desk;
    @Autowired Deletions deletions;
    @Autowired Readership readership;
    @Autowired Neo4jClient graph;

    @BeforeEach
    void importFiles() {
        store(FILES);
    }

    @AfterEach
    void takeAway() {
        try (var _ = Authority.ofProgram(Role.RESEARCHER)) {
            readership.asTeamOf(
                    List.of(study),
                    () -> {
                        deletions.dropStudy(study);
                        return true;
                    });
        }
        assertThat(Places.of(graph, NEVER_SAID)).isZero();
        assertThat(Places.of(graph, study.value() + "/")).isZero();
    }

    /// As a researcher of the team.
    <T> T asTeam(Supplier<T> work) {
        try (var _ = Authority.ofProgram(Role.RESEARCHER)) {
            return readership.asTeamOf(List.of(study), work);
        }
    }

    ImportBatch read(Path files) {
        try (var _ = Authority.ofProgram(Role.RESEARCHER);
                var all = Files.list(files)) {
            return imports.read(
                    Optional.empty(),
                    StudyFolder.of(all.filter(each -> !each.endsWith("expected.txt")).toList()),
                    new ImportRequest(
                            Optional.of(study.value()),
                            Optional.empty(),
                            LanguageTag.EN,
                            Map.of(
                                    "access:",
                                    "confidential",
                                    "sample:UK",
                                    "1",
                                    "sample:China",
                                    "1")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ImportBatch store(Path files) {
        ImportBatch batch = read(files);
        try (var _ = Authority.ofProgram(Role.RESEARCHER)) {
            imports.store(batch, "somebody");
        }
        return batch;
    }

    /// Copies the files into a folder, with another question in the first interview, longer by
    /// [#LONGER] characters.
    static void copyWithAnotherQuestion(Path folder) throws IOException {
        for (String name : List.of("E1.txt", "E2.txt", "codings.csv", "people.csv")) {
            Files.copy(FILES.resolve(name), folder.resolve(name));
        }
        Path talk = folder.resolve("E1.txt");
        Files.writeString(
                talk,
                Files.readString(talk)
                        .replace("What worries you?", "𠮷 What worries you most, please?"));
    }

    static final int LONGER = "p What worries most, please".length() - "What worries".length();

    Transcript transcript() {
        return asTeam(() -> coding.transcript(study, first)).orElseThrow();
    }

    TranscriptPassage chosen(String words) {
        Transcript transcript = transcript();
        int start = transcript.text().codePointCount(0, transcript.text().indexOf(words));
        return transcript
                .passage(start, start + words.codePointCount(0, words.length()), Map.of(), false)
                .orElseThrow();
    }
}
