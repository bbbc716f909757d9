package org.qiutong.exchange.qiutong;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qiutong.evidence.Rendering;
import org.qiutong.exchange.EditedStudy;
import org.qiutong.exchange.ImportBatch;
import org.qiutong.exchange.ImportProblem;
import org.qiutong.exchange.ImportRefused;
import org.qiutong.exchange.StudyFolder;
import org.qiutong.id.SourceId;
import org.qiutong.people.Expert;
import org.qiutong.study.Source;
import org.qiutong.study.Study;
import org.qiutong.study.StudyDesign;
import org.qiutong.text.LanguageTag;

/// Every error in a file is reported with its position and has no other effect.
class QiutongReaderTest {

    private static final EditedStudy STUDY = EditedStudy.founding();
    private static final ImportBatch BATCH = StudyReading.read(STUDY);

    /// File, what stands there, what is put in its place, and the line that is wrong.
    static Stream<Arguments> malformed() {
        return Stream.of(
                Arguments.of("quotations.yaml", "  - id: itif-2024/q01\n", "  - colour: red\n", 2),
                Arguments.of(
                        "quotations.yaml",
                        "    expert: itif-2024/2-UK\n",
                        "    expert: itif-2024/2-UK\n    colour: red\n",
                        4),
                Arguments.of("quotations.yaml", "    expert: itif-2024/2-UK\n", "", 2),
                Arguments.of(
                        "quotations.yaml",
                        "    expert: itif-2024/2-UK\n",
                        "    expert: itif-2024/2-UK\n    expert: itif-2024/3-CN\n",
                        4),
                Arguments.of("quotations.yaml", "expert: itif-2024/2-UK", "expert: [itif-2024]", 3),
                Arguments.of("quotations.yaml", "expert: itif-2024/2-UK", "expert: null", 3),
                Arguments.of("quotations.yaml", "expert: itif-2024/2-UK", "expert: \"2-UK", 5),
                Arguments.of("quotations.yaml", "    expert:", "\texpert:", 3),
                Arguments.of("quotations.yaml", "published: true", "published: maybe", 7),
                Arguments.of("quotations.yaml", "quotations:", "quotations: 3\nothers:", 1),
                Arguments.of("study.yaml", "size: 5}", "size: five}", 24),
                Arguments.of("study.yaml", "size: 5}", "size: \"5\"}", 24),
                Arguments.of("study.yaml", "size: 5}", "size: 5.5}", 24),
                Arguments.of("study.yaml", "size: 5}", "size: 99999999999}", 24),
                Arguments.of("study.yaml", "size: 5}", "size: true}", 24),
                Arguments.of("people.yaml", "code: 1-UK", "code: *code", 9),
                Arguments.of("people.yaml", "code: 1-UK", "code: &code 1-UK, name: *code", 9),
                Arguments.of(
                        "people.yaml",
                        "label: {en: \"United",
                        "label: {und: null, en: \"United",
                        3),
                Arguments.of("findings.yaml", "among: [UK, CN]", "among: [UK, null]", 4));
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void tellsTheLine(String file, String old, String changed, int line) {
        assertThat(problems(STUDY.replace(file, old, changed)))
                .isNotEmpty()
                .allSatisfy(each ->
                        assertThat(each)
                                .isInstanceOfSatisfying(
                                        ImportProblem.Malformed.class,
                                        problem -> {
                                            assertThat(problem.file()).isEqualTo(file);
                                            assertThat(problem.reason())
                                                    .isNotBlank()
                                                    .doesNotContain(
                                                            "org.qiutong",
                                                            "tools.jackson",
                                                            "java.");
                                        }))
                .extracting(each -> ((ImportProblem.Malformed) each).line())
                .contains(line);
    }

    /// File, what stands there, what is put in its place, and the entry that is wrong.
    static Stream<Arguments> invalid() {
        return Stream.of(
                Arguments.of(
                        "codebook.yaml",
                        "kind: theme",
                        "kind: thing",
                        "itif-2024/safety-priorities"),
                Arguments.of(
                        "codebook.yaml",
                        "label: {en: \"Safety risks\"",
                        "label: {en: \" \"",
                        "itif-2024/safety-risks"),
                Arguments.of(
                        "codebook.yaml",
                        "label: {en: \"Safety risks\"",
                        "label: {en: ",
                        "itif-2024/safety-risks"),
                Arguments.of(
                        "codebook.yaml",
                        "label: {en: \"Safety risks\", zh-Hans: \"安全风险\"}",
                        "label: {}",
                        "itif-2024/safety-risks"),
                Arguments.of(
                        "codebook.yaml",
                        "label: {en: \"Safety risks\"",
                        "label: {e n: \"Safety risks\"",
                        "itif-2024/safety-risks"),
                Arguments.of(
                        "codebook.yaml",
                        "  - id: itif-2024/safety-risks",
                        "  - id: itif 2024/safety risks",
                        "itif 2024/safety risks"),
                Arguments.of("study.yaml", "from: \"2024-03\"", "from: \"2024-13\"", "itif-2024"),
                Arguments.of("study.yaml", "from: \"2024-03\"", "from: \"2025-03\"", "itif-2024"),
                Arguments.of("study.yaml", "qiutong-study/1", "qiutong-study/2", "itif-2024"),
                Arguments.of("study.yaml", "size: 5}", "size: -5}", "itif-2024"),
                Arguments.of("study.yaml", "design: excerpts", "design: guesses", "itif-2024"),
                Arguments.of(
                        "codebook.yaml",
                        "    broader: itif-2024/safety-priorities",
                        "    broader: itif-2024/safety-priorities\n    exclusive: true",
                        "itif-2024/safety-risks"),
                Arguments.of(
                        "quotations.yaml", "published: true", "published: false", "itif-2024/q01"),
                // Words that may only be counted are checked like those that are imported.
                Arguments.of(
                        "quotations.yaml",
                        "      - {concept: itif-2024/malicious-actors-open-or-closed, stance: support}",
                        "      - {concept: no id, stance: support}\n    consent: counts-only",
                        "itif-2024/q01"),
                Arguments.of(
                        "quotations.yaml",
                        "      - {concept: itif-2024/malicious-actors-open-or-closed, stance: support}",
                        "      - {concept: itif-2024/malicious-actors-open-or-closed, stance: aye}\n"
                                + "    consent: counts-only",
                        "itif-2024/q01"),
                Arguments.of("findings.yaml", "among: [UK, CN]", "among: [FR]", "f01"),
                Arguments.of("findings.yaml", "quantifier: unnumbered", "quantifier: lots", "f01"));
    }

    @ParameterizedTest
    @MethodSource("invalid")
    void tellsTheEntry(String file, String old, String changed, String entry) {
        assertThat(problems(STUDY.replace(file, old, changed)))
                .anySatisfy(problem ->
                        assertThat(problem)
                                .isInstanceOfSatisfying(
                                        ImportProblem.InvalidEntry.class,
                                        invalid -> {
                                            assertThat(invalid.file()).isEqualTo(file);
                                            assertThat(invalid.entry()).isEqualTo(entry);
                                            assertThat(invalid.reason())
                                                    .isNotBlank()
                                                    .doesNotContain("org.qiutong", "java.");
                                        }));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "~",
                "[]",
                "3",
                "%YAML 9.9\n---\n{}",
                "concepts:",
                "concepts: ~",
                "concepts: [~]",
                "null",
                "concepts: null",
                "concepts: [null]",
                "concepts: [3]",
                "concepts: [[]]",
                "concepts: []\n---\nconcepts: []",
                "concepts: !!java.net.URL [\"file:///etc/passwd\"]",
                "{concepts: [], concepts: []}",
                "\"\\ud800\": 1",
                "a: \u0007",
                "concepts: [{id: &a a, kind: *a}]",
                "<<: {concepts: []}"
            })
    void refusesWhatIsNoCodebook(String text) {
        assertRefused(STUDY.edit("codebook.yaml", _ -> text));
    }

    @Test
    void refusesWhatWouldExhaustIt() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 12; i++) {
            bomb.append("a%d: &a%d [".formatted(i, i))
                    .append("*a%d, ".formatted(i - 1).repeat(10))
                    .append("x]\n");
        }
        assertRefused(STUDY.edit("codebook.yaml", _ -> bomb + "concepts: *a11\n"));
        assertRefused(STUDY.edit("codebook.yaml", _ -> "concepts: " + "[".repeat(200_000)));
        assertRefused(STUDY.edit("codebook.yaml", _ -> "concepts: " + "{a: ".repeat(200_000)));
        assertRefused(STUDY.edit("codebook.yaml", _ -> "- ".repeat(200_000)));
        assertRefused(STUDY.edit("codebook.yaml", _ -> "concepts: " + "x".repeat(4_000_000)));
    }

    @Test
    void refusesWhatIsNotUtf8() {
        assertRefused(STUDY.bytes("codebook.yaml", new byte[] {'a', ':', ' ', (byte) 0xff}));
        assertRefused(STUDY.bytes("codebook.yaml", new byte[1000]));
        assertRefused(STUDY.bytes("codebook.yaml", "concepts: [".getBytes(UTF_16)));
    }

    /// What the files do not say is read cautiously.
    @Test
    void takesAStudyForExcerptsAndAnswersForIndependent() {
        assertThat(design("design: excerpts\n", "")).isEqualTo(StudyDesign.EXCERPTS);
        assertThat(design("excerpts", "votes")).isEqualTo(StudyDesign.VOTES);
        assertThat(design("excerpts", "coded")).isEqualTo(StudyDesign.CODED);
        assertThat(BATCH.concepts()).anyMatch(concept -> concept.links().exclusive());
        assertThat(
                        StudyReading.read(
                                        STUDY.replace("codebook.yaml", "    exclusive: true\n", ""))
                                .concepts())
                .noneMatch(concept -> concept.links().exclusive());
    }

    private static StudyDesign design(String old, String changed) {
        return StudyReading.read(STUDY.replace("study.yaml", old, changed)).study().design();
    }

    @Test
    void reportsEveryFileAtOnce() {
        List<ImportProblem> problems =
                problems(
                        STUDY.without("people.yaml")
                                .without("quotations.yaml")
                                .edit("study.yaml", _ -> "x: y"));
        assertThat(problems)
                .contains(
                        new ImportProblem.MissingFile("people.yaml"),
                        new ImportProblem.MissingFile("quotations.yaml"))
                .filteredOn(ImportProblem.Malformed.class::isInstance)
                .extracting(each -> ((ImportProblem.Malformed) each).reason())
                .containsExactly(
                        "there is no field 'x' here",
                        "'format' is missing",
                        "'id' is missing",
                        "'title' is missing",
                        "'samples' is missing");
    }

    /// What a small study lacks has a default: four files with what only its researcher knows.
    @Test
    void readsASmallStudy() {
        ImportBatch small = StudyReading.read(StudyFolder.of(Path.of("docs/examples/small-study")));
        assertThat(small.study().design()).isEqualTo(StudyDesign.EXCERPTS);
        assertThat(small.study().report()).isEqualTo(new SourceId("pilot-2025/report"));
        assertThat(small.study().published()).isEmpty();
        assertThat(small.sources())
                .singleElement()
                .satisfies(each -> assertThat(each.kind()).isEqualTo(Source.Kind.REPORT));
        assertThat(small.experts()).extracting(Expert::code).containsExactly("1-UK", "1-CN");
        assertThat(small.communities())
                .extracting(each -> each.experts().best(LanguageTag.EN).text())
                .containsExactly("experts from United Kingdom", "experts from China");
        assertThat(small.quotations())
                .extracting(each -> each.original().language().value())
                .containsExactly("en", "zh-Hans");
        assertThat(small.quotations().getLast().renderings())
                .singleElement()
                .satisfies(each -> assertThat(each.status()).isEqualTo(Rendering.Status.DRAFT));
    }

    /// Nothing is put where the files say no months and no dates.
    @Test
    void makesNoDatesUp() throws IOException {
        Path small = Path.of("docs/examples/small-study");
        Map<String, byte[]> files = new HashMap<>();
        for (String name : StudyFolder.of(small).names()) {
            files.put(name, Files.readAllBytes(small.resolve(name)));
        }
        ImportBatch whole = StudyReading.read(StudyFolder.of(files));
        assertThat(whole.study().fieldwork())
                .contains(new Study.Fieldwork(YearMonth.of(2025, 3), YearMonth.of(2025, 5)));
        assertThat(whole.sources().getFirst().date()).contains("2025-05");
        assertThat(whole.quotations().getLast().renderings())
                .singleElement()
                .satisfies(each -> assertThat(each.date()).isEmpty());
        files.computeIfPresent(
                "study.yaml",
                (_, text) ->
                        new String(text, UTF_8)
                                .replaceAll("(?m)^fieldwork: .*\n", "")
                                .getBytes(UTF_8));
        ImportBatch undated = StudyReading.read(StudyFolder.of(files));
        assertThat(undated.study().fieldwork()).isEmpty();
        assertThat(undated.sources().getFirst().date()).isEmpty();
    }

    /// Of two texts the files must say which is the original.
    @Test
    void asksForTheOriginalOfSeveralTexts() {
        assertThat(
                        problems(
                                STUDY.replace(
                                        "quotations.yaml",
                                        "    original: {language: en, published: true}\n    text:\n",
                                        "    text:\n      zh-Hans: \"另一段\"\n")))
                .singleElement()
                .extracting(ImportProblem::arguments)
                .asString()
                .contains("itif-2024/q01", "original");
    }

    @Test
    void readsFilesOfAnyEditor() {
        assertThat(StudyReading.read(STUDY.everywhere(text -> text.replace("\n", "\r\n"))))
                .isEqualTo(BATCH);
        assertThat(StudyReading.read(STUDY.everywhere(text -> "\uFEFF" + text))).isEqualTo(BATCH);
        assertThat(
                        StudyReading.read(
                                STUDY.bytes(
                                        "people.yaml",
                                        ("# \uD83D\uDE00 注\n" + STUDY.text("people.yaml"))
                                                .getBytes(UTF_8))))
                .isEqualTo(BATCH);
    }

    private static void assertRefused(EditedStudy study) {
        assertThat(problems(study))
                .isNotEmpty()
                .allSatisfy(problem ->
                        assertThat(problem.arguments()).containsEntry("file", "codebook.yaml"));
    }

    private static List<ImportProblem> problems(EditedStudy study) {
        ImportRefused refused =
                catchThrowableOfType(ImportRefused.class, () -> StudyReading.read(study));
        assertThat(refused).as("refusal").isNotNull();
        return refused.problems();
    }
}
