package org.qiutong.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Driver;
import org.qiutong.ProgramTest;
import org.qiutong.exchange.ImportProblem.BadAddress;
import org.qiutong.exchange.ImportProblem.Circle;
import org.qiutong.exchange.ImportProblem.HiddenCharacter;
import org.qiutong.exchange.ImportProblem.LongName;
import org.qiutong.exchange.ImportProblem.LongText;
import org.qiutong.exchange.ImportProblem.More;
import org.qiutong.exchange.ImportProblem.OddNumber;
import org.qiutong.exchange.ImportProblem.TooDeep;
import org.qiutong.graph.Snapshot;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.Messages;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

/// All violations of a limit are reported together, by file and entry, and nothing is stored.
@ProgramTest
@WithMockUser(roles = "RESEARCHER")
class LimitsTest {

    private static final String RISKS = "label: {en: \"Safety risks\"";

    @Autowired ImportService imports;
    @Autowired Messages messages;
    @Autowired Driver driver;

    static Stream<Arguments> studies() {
        return Stream.of(
                Arguments.of(
                        "codebook.yaml",
                        RISKS,
                        "label: {en: \"" + "x".repeat(501) + "\"",
                        new LongName(
                                "codebook.yaml",
                                "itif-2024/safety-risks",
                                "x".repeat(30) + "…",
                                501,
                                500)),
                Arguments.of(
                        "quotations.yaml",
                        "locator: \"",
                        "locator: \"" + "求".repeat(33_400),
                        new LongText(
                                "quotations.yaml",
                                "itif-2024/q01",
                                "求".repeat(30) + "…",
                                101,
                                100)),
                Arguments.of(
                        "codebook.yaml",
                        "broader: itif-2024/safety-priorities",
                        "broader: itif-2024/safety-risks",
                        new Circle("codebook.yaml", "itif-2024/safety-risks")),
                Arguments.of(
                        "study.yaml",
                        "size: 5}",
                        "size: 2000000000}",
                        new OddNumber("study.yaml", "itif-2024", 2_000_000_000, 0, 100_000_000)),
                Arguments.of(
                        "people.yaml",
                        "partOf: itif",
                        "partOf: center-for-data-innovation",
                        new Circle("people.yaml", "center-for-data-innovation")));
    }

    @ParameterizedTest
    @MethodSource("studies")
    void refusesByFileAndEntry(String file, String old, String changed, ImportProblem expected) {
        Snapshot before = Snapshot.of(driver);
        ImportRefused refused = refused(EditedStudy.founding().replace(file, old, changed));
        assertThat(refused.problems()).contains(expected);
        assertThat(Snapshot.of(driver)).isEqualTo(before);
        assertTold(refused);
    }

    @Test
    void refusesAnAddressThatRunsAScript() {
        ImportRefused refused =
                refused(
                        EditedStudy.founding()
                                .replace("sources.yaml", "url: ", "url: javascript:alert(1)//"));
        assertThat(refused.problems())
                .singleElement()
                .isInstanceOfSatisfying(
                        BadAddress.class,
                        problem -> {
                            assertThat(problem.file()).isEqualTo("sources.yaml");
                            assertThat(problem.address()).startsWith("javascript:alert(1)");
                        });
        assertTold(refused);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u202E", "\\u202E"})
    void refusesALabelThatReadsBackwards(String override) {
        EditedStudy study = EditedStudy.founding();
        String text = study.text("codebook.yaml");
        int line = (int) text.substring(0, text.indexOf(RISKS)).lines().count();
        ImportRefused refused =
                refused(
                        study.replace(
                                "codebook.yaml", RISKS, "label: {en: \"Safe " + override + "x\""));
        assertThat(refused.problems())
                .containsExactly(new HiddenCharacter("codebook.yaml", line, "U+202E"));
        assertTold(refused);
    }

    @Test
    void refusesACodebookThatIsTooDeep() {
        String chain =
                IntStream.rangeClosed(1, 34)
                        .mapToObj(level ->
                                "  - id: itif-2024/level-"
                                        + level
                                        + "\n    kind: theme\n    label: {en: \"Level\"}\n    definition: {en: \"A level\"}\n"
                                        + (level == 1
                                                ? ""
                                                : "    broader: itif-2024/level-"
                                                        + (level - 1)
                                                        + "\n")
                                        + "    equivalence: {grade: none}\n")
                        .collect(Collectors.joining());
        EditedStudy study =
                EditedStudy.founding()
                        .edit(
                                "codebook.yaml",
                                text ->
                                        text.replaceFirst(
                                                "(?m)^concepts:\n", "concepts:\n" + chain));
        ImportRefused refused = refused(study);
        assertThat(refused.problems())
                .containsExactly(new TooDeep("codebook.yaml", "itif-2024/level-33", 32));
        assertTold(refused);
    }

    @Test
    void tellsAllAtOnce() {
        ImportRefused refused =
                refused(
                        EditedStudy.founding()
                                .replace(
                                        "codebook.yaml",
                                        RISKS,
                                        "label: {en: \"" + "x".repeat(501) + "\"")
                                .replace(
                                        "codebook.yaml",
                                        "broader: itif-2024/safety-priorities",
                                        "broader: itif-2024/safety-risks")
                                .replace("study.yaml", "size: 5}", "size: 2000000000}"));
        assertThat(refused.problems())
                .extracting(problem -> (Object) problem.getClass())
                .contains(LongName.class, Circle.class, OddNumber.class);
    }

    @Test
    void refusesInTheOtherFormatToo() {
        Map<String, String> files =
                Map.of(
                        "comments.csv",
                        "timestamp,comment-id,moderated,comment-body\n1500000000,0,1,Fine\n"
                                + "1500000000,1,1,"
                                + "x".repeat(100_001)
                                + "\n",
                        "participants-votes.csv",
                        "participant,group-id,0,1\n0,0,1,-1\n",
                        "summary.csv",
                        "topic," + "y".repeat(501) + "\nurl,javascript:alert(1)\n");
        ImportRefused refused = refused("polis", "hostile", files);
        assertThat(refused.problems())
                .containsExactlyInAnyOrder(
                        new LongText("comments.csv", "hostile/1", "x".repeat(30) + "…", 101, 100),
                        new LongName("summary.csv", "hostile", "y".repeat(30) + "…", 501, 500),
                        new LongName(
                                "summary.csv",
                                "hostile/conversation",
                                "y".repeat(30) + "…",
                                501,
                                500),
                        new BadAddress(
                                "summary.csv", "hostile/conversation", "javascript:alert(1)"));
        assertTold(refused);
    }

    @Test
    void tellsTheRowOfACharacterThatDoesNotShow() {
        ImportRefused refused =
                refused(
                        "polis",
                        "hostile",
                        Map.of(
                                "comments.csv",
                                """
                                timestamp,comment-id,moderated,comment-body
                                1500000000,0,1,Fine
                                1500000000,1,1,a\u202Eb
                                """,
                                "participants-votes.csv",
                                "participant,group-id,0,1\n0,0,1,-1\n"));
        assertThat(refused.problems())
                .containsExactly(new HiddenCharacter("comments.csv", 3, "U+202E"));
    }

    /// 2,000 rows of 900 votes that are none.
    @Test
    void boundsAFlood() {
        String header =
                "participant,group-id,"
                        + IntStream.range(0, 900)
                                .mapToObj(Integer::toString)
                                .collect(Collectors.joining(","));
        String votes = ",x".repeat(900);
        String comments =
                IntStream.range(0, 900)
                        .mapToObj(each -> "1500000000," + each + ",1,Statement " + each)
                        .collect(Collectors.joining("\n"));
        ImportRefused refused =
                refused(
                        "polis",
                        "flood",
                        Map.of(
                                "comments.csv",
                                "timestamp,comment-id,moderated,comment-body\n" + comments + "\n",
                                "participants-votes.csv",
                                IntStream.range(0, 2_000)
                                        .mapToObj(each -> each + ",0" + votes)
                                        .collect(Collectors.joining("\n", header + "\n", "\n"))));
        assertThat(refused.count()).isEqualTo(1_800_000);
        assertThat(refused.problems()).hasSize(11).last().isEqualTo(new More(1_799_990));
        assertThat(
                        messages.format(
                                Locale.ENGLISH,
                                "import.problem.more",
                                new More(1_799_990).arguments()))
                .isEqualTo("… and 1,799,990 more of this kind.");
        assertThat(String.valueOf(refused.getMessage())).hasSizeLessThan(5_000);
    }

    /// In each language, without a place left over, and without the names of the program's parts.
    private void assertTold(ImportRefused refused) {
        Consumer<ImportProblem> told =
                problem ->
                        messages.languages()
                                .forEach(language ->
                                        assertThat(
                                                        messages.format(
                                                                language,
                                                                "import.problem." + problem.key(),
                                                                problem.arguments()))
                                                .isNotBlank()
                                                .doesNotContain("{", "⟦", "Exception", "org."));
        assertThat(refused.problems()).allSatisfy(told);
    }

    private ImportRefused refused(StudyFolder folder) {
        return catchThrowableOfType(
                ImportRefused.class,
                () ->
                        imports.store(
                                imports.read(
                                        Optional.of("qiutong"),
                                        folder,
                                        new ImportRequest(
                                                Optional.empty(),
                                                Optional.empty(),
                                                LanguageTag.UND)),
                                "somebody"));
    }

    private ImportRefused refused(String format, String study, Map<String, String> files) {
        StudyFolder folder =
                StudyFolder.of(
                        files.entrySet().stream()
                                .collect(
                                        Collectors.toMap(
                                                Map.Entry::getKey,
                                                file -> file.getValue().getBytes(UTF_8))));
        return catchThrowableOfType(
                ImportRefused.class,
                () ->
                        imports.store(
                                imports.read(
                                        Optional.of(format),
                                        folder,
                                        new ImportRequest(
                                                Optional.of(study),
                                                Optional.empty(),
                                                LanguageTag.UND)),
                                "somebody"));
    }
}
