package org.qiutong.exchange.polis;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.qiutong.codebook.Concept;
import org.qiutong.evidence.Holding;
import org.qiutong.evidence.State;
import org.qiutong.exchange.ImportBatch;
import org.qiutong.exchange.ImportProblem;
import org.qiutong.exchange.ImportProblem.BadCell;
import org.qiutong.exchange.ImportProblem.BadCell.Expected;
import org.qiutong.exchange.ImportProblem.UnreadableFile;
import org.qiutong.exchange.ImportProblem.UnreadableFile.Why;
import org.qiutong.exchange.ImportRefused;
import org.qiutong.exchange.ImportRequest;
import org.qiutong.exchange.StudyFolder;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ExpertId;
import org.qiutong.id.StudyId;
import org.qiutong.people.Expert;
import org.qiutong.study.StudyDesign;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;

/// What becomes of an export, and what its owner learns where it is not as Polis writes it.
class PolisReaderTest {

    private static final Path FOLDER = Path.of("src/test/resources/polis");
    private static final String COMMENTS = "comments.csv";
    private static final String VOTES = "participants-votes.csv";

    @Test
    void readsWhatStandsBesideIt() throws IOException {
        assertThat(describe(PolisReading.park()))
                .containsExactlyElementsOf(Files.readAllLines(FOLDER.resolve("park.expected.txt")));
    }

    @Test
    void keepsNothingThatMayTellWhoSomebodyIs() {
        assertThat(PolisReading.park().toString()).doesNotContain("example.org,", "jane", "k-77");
    }

    /// A problem that only one format has is a record of its package.
    private record OddGroup(String file, int row) implements ImportProblem {}

    @Test
    void mayHaveProblemsOfItsOwn() {
        ImportProblem own = new OddGroup(VOTES, 7);
        assertThat(own.key()).isEqualTo("oddGroup");
        assertThat(own.arguments()).isEqualTo(Map.of("file", VOTES, "row", 7));
    }

    @Test
    void citesATopicWithOneFullStop() {
        assertThat(PolisReading.park().sources().getFirst().citation())
                .startsWith("What should become of the park? Polis conversation, 2020.");
    }

    @Test
    void takesTheLanguageFromWhoeverImports() {
        assertThat(PolisReading.park().concepts().getFirst().label().byTag()).containsKey("und");
        ImportBatch english =
                PolisReading.read(
                        export(),
                        new ImportRequest(Optional.empty(), Optional.of("park"), LanguageTag.EN));
        assertThat(english.concepts().getFirst().label().byTag()).containsKey("en");
        assertThat(english.study().id()).isEqualTo(new StudyId("park"));
        assertThat(english.study().design()).isEqualTo(StudyDesign.VOTES);
        assertThat(english.study().licence().byLanguage().values())
                .as("Polis' files name no licence")
                .noneMatch(text -> text.contains("CC"));
        assertThat(english.sources()).noneMatch(source -> source.citation().contains("CC"));
    }

    @Test
    void readsFilesOfAnyProgram() {
        ImportBatch park = PolisReading.park();
        Map<String, byte[]> marked = files();
        marked.replaceAll((_, bytes) -> ("\uFEFF" + new String(bytes, UTF_8)).getBytes(UTF_8));
        assertThat(PolisReading.read("park", folder(marked))).isEqualTo(park);
        Map<String, byte[]> otherName = files();
        otherName.put("participant-votes.csv", otherName.remove(VOTES));
        assertThat(PolisReading.read("park", folder(otherName))).isEqualTo(park);
        Map<String, byte[]> few = files();
        few.remove("summary.csv");
        few.remove("votes.csv");
        assertThat(PolisReading.read("park", folder(few)).holdings()).isEqualTo(park.holdings());
        assertThat(PolisReading.read("park", edit(VOTES, "4,,1,0", "\n4,,1,0")).holdings())
                .isEqualTo(park.holdings());
    }

    /// File, what stands there, what is put in its place, and the problem.
    static Stream<Arguments> broken() {
        return Stream.of(
                Arguments.of(
                        VOTES,
                        "0,jane@example.org,0,2,4,2,1,1",
                        "0,jane@example.org,0,2,4,2,1,yes",
                        new BadCell(VOTES, 2, "0", "yes", Expected.VOTE)),
                Arguments.of(
                        VOTES,
                        "4,,1,0,2,2,0,1",
                        "4,,1,0,2,2,0,2",
                        new BadCell(VOTES, 5, "0", "2", Expected.VOTE)),
                Arguments.of(
                        VOTES,
                        "\n4,,",
                        "\n1,,",
                        new ImportProblem.RepeatedRow(VOTES, 5, "participant", "1")),
                Arguments.of(
                        VOTES,
                        "\n4,,1",
                        "\nfour,,1",
                        new BadCell(VOTES, 5, "participant", "four", Expected.NUMBER)),
                Arguments.of(
                        VOTES,
                        "\n4,,1",
                        "\n4,,-1",
                        new BadCell(VOTES, 5, "group-id", "-1", Expected.NUMBER)),
                Arguments.of(
                        VOTES,
                        "7,,,0,1,0,0,0,,,",
                        "7,,,0,1,0,0,0",
                        new ImportProblem.RaggedRow(VOTES, 6, 8, 11)),
                Arguments.of(
                        VOTES,
                        "7,,,0,1,0,0,0,,,",
                        "7,,,0,1,0,0,0,,,,1,",
                        new ImportProblem.RaggedRow(VOTES, 6, 12, 11)),
                Arguments.of(
                        VOTES,
                        ",3,5",
                        ",4,5",
                        new ImportProblem.UnknownStatement(VOTES, "4", COMMENTS)),
                Arguments.of(VOTES, ",3,5", ",1,5", new ImportProblem.RepeatedColumn(VOTES, "1")),
                Arguments.of(
                        VOTES,
                        "participant,",
                        "voter,",
                        new ImportProblem.MissingColumn(VOTES, "participant")),
                Arguments.of(
                        COMMENTS,
                        "comment-body",
                        "body",
                        new ImportProblem.MissingColumn(COMMENTS, "comment-body")),
                Arguments.of(
                        COMMENTS,
                        ",0,Dogs",
                        ",no,Dogs",
                        new BadCell(COMMENTS, 3, "moderated", "no", Expected.MODERATION)),
                Arguments.of(
                        COMMENTS,
                        "Dogs belong on a lead.",
                        " ",
                        new BadCell(COMMENTS, 3, "comment-body", "", Expected.TEXT)),
                Arguments.of(
                        COMMENTS,
                        "2020,1,1,2",
                        "2020,0,1,2",
                        new ImportProblem.RepeatedRow(COMMENTS, 3, "comment-id", "0")),
                Arguments.of(
                        COMMENTS,
                        "1600000600000",
                        "yesterday",
                        new BadCell(COMMENTS, 3, "timestamp", "yesterday", Expected.TIME)),
                Arguments.of(
                        "votes.csv",
                        "1601510400",
                        "9".repeat(60),
                        new BadCell(
                                "votes.csv", 4, "timestamp", "9".repeat(40) + "…", Expected.TIME)));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void tellsTheRow(String file, String old, String changed, ImportProblem problem) {
        assertThat(problems("park", edit(file, old, changed))).containsExactly(problem);
        for (String language : List.of("en", "zh-Hans")) {
            assertThat(
                            PolisReading.MESSAGES.format(
                                    Locale.forLanguageTag(language),
                                    "import.problem." + problem.key(),
                                    problem.arguments()))
                    .contains(file)
                    .doesNotContain("⟦", "{");
        }
    }

    @Test
    void refusesWhatIsNoText() {
        assertThat(problems("park", with(VOTES, new byte[0])))
                .containsExactly(new UnreadableFile(VOTES, Why.EMPTY));
        assertThat(problems("park", with(VOTES, "participant,group-id,0\n".getBytes(UTF_8))))
                .containsExactly(new UnreadableFile(VOTES, Why.EMPTY));
        assertThat(problems("park", with(COMMENTS, new byte[] {'P', 'K', 3, 4, 0, 0})))
                .containsExactly(new UnreadableFile(COMMENTS, Why.BINARY));
        assertThat(problems("park", with(COMMENTS, "池塘".getBytes(UTF_16))))
                .extracting(ImportProblem::key)
                .containsOnly("missingColumn");
        assertThat(problems("park", with(COMMENTS, new byte[] {'a', (byte) 0xff, (byte) 0xff})))
                .containsExactly(new UnreadableFile(COMMENTS, Why.ENCODING));
        byte[] huge = new byte[(64 << 20) + 1];
        Arrays.fill(huge, (byte) ',');
        assertThat(problems("park", with(VOTES, huge)))
                .containsExactly(new UnreadableFile(VOTES, Why.TOO_LARGE));
        byte[] wide = new byte[1 << 20];
        Arrays.fill(wide, (byte) ',');
        assertThat(problems("park", with(VOTES, wide)))
                .singleElement()
                .isInstanceOf(ImportProblem.BrokenTable.class);
    }

    @Test
    void tellsAllThatIsWrongAtOnce() {
        Map<String, byte[]> files = files();
        files.remove(COMMENTS);
        files.put(VOTES, new byte[0]);
        assertThat(problems("the park", folder(files)))
                .containsExactly(
                        new ImportProblem.BadStudyId("the park"),
                        new ImportProblem.MissingFile(COMMENTS),
                        new UnreadableFile(VOTES, Why.EMPTY));
    }

    /// The export of a real conversation, where it lies beside the project: group-informed
    /// consensus, prod (A+1)/(S+2), as the field's own programs compute it.
    @Test
    void agreesWithTheReferenceOnARealConversation() {
        Path export = Path.of("../shared/polis/brexit-consensus");
        // The project passes its tests by itself: a clone alone has no such export.
        Assumptions.assumeTrue(Files.isDirectory(export), "the export is not beside the project");
        ImportBatch batch = PolisReading.read("brexit-consensus", StudyFolder.of(export));
        assertThat(batch.experts()).hasSize(204);
        assertThat(batch.study().samples().values()).containsExactlyInAnyOrder(106, 91);
        Map<String, Double> gic = consensus(batch);
        assertThat(gic).hasSize(50);
        assertThat(gic)
                .hasEntrySatisfying(
                        "brexit-consensus/14",
                        top -> {
                            assertThat(top).isCloseTo(0.850549450549, Offset.offset(1e-9));
                            assertThat(gic.values()).allMatch(each -> each <= top);
                        });
        assertThat(gic.values().stream().mapToDouble(each -> each).sum())
                .isCloseTo(17.357882893, Offset.offset(1e-8));
    }

    private static Map<String, Double> consensus(ImportBatch batch) {
        Map<ExpertId, CommunityId> groups = new HashMap<>();
        batch.experts()
                .forEach(expert ->
                        expert.community().ifPresent(group -> groups.put(expert.id(), group)));
        Map<String, Double> consensus = new TreeMap<>();
        for (Concept statement : batch.concepts()) {
            double product = 1;
            for (CommunityId group : batch.study().samples().keySet()) {
                List<State> votes =
                        batch.holdings().stream()
                                .filter(each -> each.concept().equals(statement.id()))
                                .filter(each -> group.equals(groups.get(each.expert())))
                                .map(Holding::state)
                                .toList();
                long agreed = votes.stream().filter(State.SUPPORT::equals).count();
                product *= (agreed + 1.0) / (votes.size() + 2);
            }
            consensus.put(statement.id().value(), product);
        }
        return consensus;
    }

    private static List<String> describe(ImportBatch batch) {
        List<String> lines = new ArrayList<>();
        lines.add(
                "study %s %s %s %s"
                        .formatted(
                                batch.study().id(),
                                batch.study().fieldwork().orElseThrow().from(),
                                batch.study().fieldwork().orElseThrow().to(),
                                new TreeMap<>(batch.study().samples())));
        lines.add("title " + text(batch.study().title()));
        lines.add("summary " + text(batch.study().summary()));
        batch.sources().forEach(each -> lines.add("url " + each.url().orElseThrow()));
        batch.communities()
                .forEach(each ->
                        lines.add(
                                "community %s %s"
                                        .formatted(
                                                each.id(),
                                                String.join(", ", each.label().byTag().values()))));
        for (Expert expert : batch.experts()) {
            lines.add(
                    "expert %s in %s"
                            .formatted(
                                    expert.id(),
                                    expert.community().map(CommunityId::value).orElse("none")));
        }
        for (Concept concept : batch.concepts()) {
            lines.add(
                    "concept %s %s\"%s\""
                            .formatted(
                                    concept.id(),
                                    concept.moderated() ? "moderated out " : "",
                                    text(concept.label()).replace("\n", "⏎")));
        }
        batch.holdings().stream()
                .map(each ->
                        "%s on %s %s"
                                .formatted(
                                        each.expert().code(),
                                        each.concept().value().substring("park/".length()),
                                        each.state()))
                .sorted()
                .forEach(lines::add);
        return lines;
    }

    private static String text(LocalizedText text) {
        return text.best(LanguageTag.UND).text();
    }

    private static List<ImportProblem> problems(String study, StudyFolder folder) {
        ImportRefused refused =
                catchThrowableOfType(ImportRefused.class, () -> PolisReading.read(study, folder));
        assertThat(refused).as("refusal").isNotNull();
        return refused.problems();
    }

    private static StudyFolder export() {
        return folder(files());
    }

    private static StudyFolder edit(String file, String old, String changed) {
        String text = new String(files().get(file), UTF_8);
        assertThat(text).contains(old);
        int at = text.indexOf(old);
        return with(
                file,
                (text.substring(0, at) + changed + text.substring(at + old.length()))
                        .getBytes(UTF_8));
    }

    private static StudyFolder with(String file, byte[] bytes) {
        Map<String, byte[]> files = files();
        files.put(file, bytes);
        return folder(files);
    }

    private static StudyFolder folder(Map<String, byte[]> files) {
        return StudyFolder.of(files);
    }

    private static Map<String, byte[]> files() {
        Map<String, byte[]> files = new HashMap<>();
        for (String name : List.of(COMMENTS, VOTES, "votes.csv", "summary.csv")) {
            try {
                files.put(name, Files.readAllBytes(FOLDER.resolve("park").resolve(name)));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
        return files;
    }
}
