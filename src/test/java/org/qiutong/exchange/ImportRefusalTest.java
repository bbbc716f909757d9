package org.qiutong.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.neo4j.driver.Driver;
import org.qiutong.ProgramTest;
import org.qiutong.exchange.qiutong.StudyReading;
import org.qiutong.graph.Snapshot;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.test.context.support.WithMockUser;

/// Of a study that cannot be stored as a whole, nothing is stored.
@ProgramTest
@Tag("server")
@WithMockUser(roles = "RESEARCHER")
class ImportRefusalTest {

    @Autowired ImportService imports;
    @Autowired Driver driver;

    /// File, what stands there, what is put in its place, and the problem.
    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of(
                        "quotations.yaml",
                        "expert: itif-2024/2-UK",
                        "expert: itif-2024/6-CN",
                        new ImportProblem.UnknownReference(
                                "quotations.yaml", "itif-2024/q01", "itif-2024/6-CN")),
                Arguments.of(
                        "quotations.yaml",
                        "source: itif-2024/report",
                        "source: itif-2024/nothing",
                        new ImportProblem.UnknownReference(
                                "quotations.yaml", "itif-2024/q01", "itif-2024/nothing")),
                Arguments.of(
                        "quotations.yaml",
                        "concept: itif-2024/malicious-actors-open-or-closed",
                        "concept: itif-2024/nothing",
                        new ImportProblem.UnknownReference(
                                "quotations.yaml", "itif-2024/q01", "itif-2024/nothing")),
                Arguments.of(
                        "quotations.yaml",
                        "id: itif-2024/q02",
                        "id: itif-2024/q01",
                        new ImportProblem.DuplicateId("quotations.yaml", "itif-2024/q01")),
                Arguments.of(
                        "findings.yaml",
                        "concept: itif-2024/failing-systems",
                        "concept: itif-2024/nothing",
                        new ImportProblem.UnknownReference(
                                "findings.yaml", "itif-2024/f01-UK", "itif-2024/nothing")),
                Arguments.of(
                        "findings.yaml",
                        "among: [UK, CN]",
                        "among: [UK, UK]",
                        new ImportProblem.DuplicateId("findings.yaml", "itif-2024/f01-UK")),
                Arguments.of(
                        "people.yaml",
                        "code: 1-UK, community: UK",
                        "code: 1-UK, community: FR",
                        new ImportProblem.UnknownReference("people.yaml", "itif-2024/1-UK", "FR")),
                Arguments.of(
                        "people.yaml",
                        "partOf: itif",
                        "partOf: nobody",
                        new ImportProblem.UnknownReference(
                                "people.yaml", "center-for-data-innovation", "nobody")),
                Arguments.of(
                        "study.yaml",
                        "fundedBy: [british-embassy-beijing]",
                        "fundedBy: [nobody]",
                        new ImportProblem.UnknownReference("study.yaml", "itif-2024", "nobody")),
                Arguments.of(
                        "codebook.yaml",
                        "broader: itif-2024/safety-priorities",
                        "broader: itif-2024/nothing",
                        new ImportProblem.UnknownReference(
                                "codebook.yaml", "itif-2024/safety-risks", "itif-2024/nothing")),
                Arguments.of(
                        "sources.yaml",
                        "publisher: center-for-data-innovation",
                        "publisher: nobody",
                        new ImportProblem.UnknownReference(
                                "sources.yaml", "itif-2024/report", "nobody")));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void refusesWhatDoesNotFitTogether(
            String file, String old, String changed, ImportProblem problem) {
        Snapshot before = Snapshot.of(driver);
        ImportBatch batch = StudyReading.read(EditedStudy.founding().replace(file, old, changed));
        assertThat(refusal(batch).problems()).contains(problem);
        assertThat(Snapshot.of(driver)).isEqualTo(before);
    }

    /// An id tells whose it is: a study that could name another's entries would change them.
    @Test
    void refusesToTouchAnotherStudysEntries() {
        ImportBatch other =
                StudyReading.read(
                        EditedStudy.founding()
                                .edit(
                                        "study.yaml",
                                        text -> text.replace("id: itif-2024", "id: other-2025")));
        ImportRefused refused = refusal(other);
        assertThat(refused.problems())
                .filteredOn(ImportProblem.InvalidEntry.class::isInstance)
                .hasSize(10)
                .extracting(problem -> ((ImportProblem.InvalidEntry) problem).entry())
                .contains("itif-2024/1-UK");
        int entries =
                Stream.of(other.experts(), other.concepts(), other.sources(), other.quotations())
                        .mapToInt(List::size)
                        .sum();
        assertThat(refused.problems())
                .filteredOn(problem -> !(problem instanceof ImportProblem.InvalidEntry))
                .containsExactly(new ImportProblem.More(entries - 10));
        assertThat(refused.count()).isEqualTo(entries);
    }

    /// Translations are written after people, codebook and sources; a conflicting one makes the
    /// import fail late.
    @Test
    void leavesNothingOfWhatFailsHalfway() {
        ImportBatch other =
                StudyReading.read(
                        EditedStudy.founding()
                                .everywhere(text -> text.replace("itif-2024", "other-2025")));
        run("CREATE (:Rendering {id: 'other-2025/q12/zh-Hans'})");
        try {
            Snapshot before = Snapshot.of(driver);
            assertThatThrownBy(() -> imports.store(other, "somebody"))
                    .isInstanceOf(DataIntegrityViolationException.class);
            assertThat(Snapshot.of(driver)).isEqualTo(before);
            assertThat(imports.isStored(other.id())).isFalse();
        } finally {
            run("MATCH (r:Rendering {id: 'other-2025/q12/zh-Hans'}) DETACH DELETE r");
        }
    }

    private ImportRefused refusal(ImportBatch batch) {
        ImportRefused refused =
                catchThrowableOfType(ImportRefused.class, () -> imports.store(batch, "somebody"));
        assertThat(refused).as("refusal").isNotNull();
        return refused;
    }

    private void run(String statement) {
        try (var session = driver.session()) {
            session.run(statement).consume();
        }
    }
}
