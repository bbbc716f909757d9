package org.qiutong.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qiutong.ProgramTest;
import org.qiutong.access.Authority;
import org.qiutong.access.Role;
import org.qiutong.exchange.ImportBatch;
import org.qiutong.exchange.ImportPreview;
import org.qiutong.exchange.ImportRequest;
import org.qiutong.exchange.ImportService;
import org.qiutong.exchange.StudyFolder;
import org.qiutong.graph.Places;
import org.qiutong.graph.Readership;
import org.qiutong.id.QuotationId;
import org.qiutong.id.SourceId;
import org.qiutong.id.StudyId;
import org.qiutong.text.LanguageTag;
import org.qiutong.withdrawal.Deletions;
import org.qiutong.withdrawal.Subject;
import org.qiutong.withdrawal.Withdrawals;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.neo4j.core.Neo4jClient;

/// Transcripts come with their study, are read by its team alone, and go with whoever withdraws.
@ProgramTest
class TranscriptsTest {

    private static final Path CASES = Path.of("src/test/resources/imports");
    private static final String PASSAGE = "Visas take months.";

    /// One of its own for each test: withdrawals stay.
    private final StudyId study = new StudyId("talks-" + System.nanoTime());

    @Autowired ImportService imports;
    @Autowired CodingService coding;
    @Autowired Deletions deletions;
    @Autowired Withdrawals withdrawals;
    @Autowired Readership readership;
    @Autowired Neo4jClient graph;

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
        assertThat(Places.of(graph, PASSAGE)).isZero();
    }

    private List<Transcript> ofTeam() {
        return readership.asTeamOf(List.of(study), () -> coding.transcripts(study));
    }

    /// A case without what is expected of it.
    private static List<Path> files(String folder) {
        try (Stream<Path> all = Files.list(CASES.resolve(folder))) {
            return all.filter(each -> !each.endsWith("expected.txt")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ImportBatch read(String folder, String access) {
        try (var _ = Authority.ofProgram(Role.RESEARCHER)) {
            return imports.read(
                    Optional.empty(),
                    StudyFolder.of(files(folder)),
                    new ImportRequest(
                            Optional.of(study.value()),
                            Optional.empty(),
                            LanguageTag.EN,
                            Map.of("access:", access, "sample:UK", "1", "sample:China", "1")));
        }
    }

    private ImportBatch store(String folder, String access) {
        ImportBatch batch = read(folder, access);
        try (var _ = Authority.ofProgram(Role.RESEARCHER)) {
            imports.store(batch, "somebody");
        }
        return batch;
    }

    private void withdraw(Subject subject) {
        readership.asTeamOf(List.of(study), () -> withdrawals.record(subject, Optional.empty()));
    }

    private ImportPreview.Part preview(ImportBatch batch) {
        try (var _ = Authority.ofProgram(Role.RESEARCHER)) {
            return imports.preview(batch).parts().stream()
                    .filter(part -> part.kind() == ImportPreview.Kind.TRANSCRIPTS)
                    .findFirst()
                    .orElseThrow();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"released", "confidential"})
    void areForTheTeamAlone(String access) {
        ImportBatch batch = store("transcript/tables", access);
        assertThat(ofTeam()).isEqualTo(batch.transcripts()).hasSize(2);
        assertThat(coding.transcripts(study)).isEmpty();
        assertThat(coding.transcript(study, new SourceId(study + "/E1"))).isEmpty();
        assertThat(
                        readership.asTeamOf(
                                List.of(new StudyId("another")), () -> coding.transcripts(study)))
                .isEmpty();
    }

    @Test
    void comeUnchangedASecondTimeAndGoWhenTheFilesNoLongerHaveThem() {
        ImportBatch batch = store("transcript/tables", "confidential");
        assertThat(preview(batch).unchanged()).isEqualTo(2);
        assertThat(preview(batch).added() + preview(batch).changed() + preview(batch).removed())
                .isZero();
        ImportBatch other = store("transcript/plain", "confidential");
        assertThat(ofTeam()).isEqualTo(other.transcripts());
        // What was answered of somebody is recalled from what is stored of them.
        assertThat(read("transcript/plain", "confidential").answers())
                .containsEntry("community:UK-1", "United Kingdom");
    }

    @Test
    void goWithAnExpertWhoWithdraws() {
        ImportBatch batch = store("transcript/tables", "confidential");
        assertThat(Places.of(graph, PASSAGE)).isPositive();
        try (var _ = Authority.ofProgram(Role.RESEARCHER)) {
            withdraw(new Subject(Subject.Kind.EXPERT, study + "/E1"));
        }
        assertThat(Places.of(graph, PASSAGE)).isZero();
        assertThat(ofTeam())
                .extracting(Transcript::source)
                .containsExactly(new SourceId(study + "/E2"));
        try (var _ = Authority.ofProgram(Role.RESEARCHER)) {
            imports.store(batch, "somebody");
        }
        assertThat(Places.of(graph, PASSAGE)).isZero();
    }

    @Test
    void loseThePassageThatIsWithdrawn() {
        ImportBatch batch = store("refi/standard", "confidential");
        Transcript before = ofTeam().getFirst();
        Transcript.Segment segment = before.segments().getLast();
        String words = before.words(segment.start(), segment.end());
        assertThat(Places.of(graph, words)).isPositive();
        try (var _ = Authority.ofProgram(Role.RESEARCHER)) {
            withdraw(new Subject(Subject.Kind.QUOTATION, segment.quotation().value()));
        }
        for (int time = 0; time < 2; time++) {
            assertThat(Places.of(graph, words)).isZero();
            Transcript after = ofTeam().getFirst();
            assertThat(after.text()).hasSize(before.text().length());
            assertThat(after.words(0, segment.start())).isEqualTo(before.words(0, segment.start()));
            assertThat(after.segments()).doesNotContain(segment).isNotEmpty();
            try (var _ = Authority.ofProgram(Role.RESEARCHER)) {
                imports.store(batch, "somebody");
            }
        }
    }

    @Test
    void haveNoPositionOutsideOfTheirText() {
        assertThatThrownBy(() ->
                        new Transcript(
                                new SourceId("a/b"),
                                study,
                                LanguageTag.EN,
                                "𠮷",
                                new TreeSet<>(),
                                List.of(),
                                List.of(new Transcript.Segment(new QuotationId("a/q"), 0, 2))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
