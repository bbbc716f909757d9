package org.qiutong.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qiutong.coding.Transcript;
import org.qiutong.evidence.Quotation;
import org.qiutong.exchange.coded.CodedStudies;
import org.qiutong.exchange.polis.PolisReading;
import org.qiutong.exchange.table.SourceTable;
import org.qiutong.id.ExpertId;
import org.qiutong.id.StudyId;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.Messages;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.type.filter.AssignableTypeFilter;

/// Every format that there is: recognised by its files, told by its texts, read as its pairs of
/// files say.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FormatsTest {

    private static final Path PAIRS = Path.of("src/test/resources/imports");
    private static final LanguageTag ENGLISH = new LanguageTag("en");
    private static final Messages MESSAGES = PolisReading.MESSAGES;

    private final SortedMap<String, ImportFormat> formats = find();

    /// Those that announce themselves, as in the program.
    static SortedMap<String, ImportFormat> find() {
        SortedMap<String, ImportFormat> formats = new TreeMap<>();
        try (var program = new AnnotationConfigApplicationContext()) {
            var scanner = new ClassPathBeanDefinitionScanner(program, false);
            scanner.addIncludeFilter(new AssignableTypeFilter(ImportFormat.class));
            scanner.scan(ImportFormat.class.getPackageName());
            program.registerBean(Messages.class, () -> MESSAGES);
            program.registerBean(CodedStudies.class);
            program.refresh();
            program.getBeansOfType(ImportFormat.class)
                    .values()
                    .forEach(format -> formats.put(format.id(), format));
        }
        return formats;
    }

    @Test
    void announcesEachFormatInEachLanguage() {
        for (Locale language : MESSAGES.languages()) {
            assertThat(
                            MESSAGES.patterns(language).keySet().stream()
                                    .filter(key -> key.matches("import\\.format\\.[\\w-]+\\.files"))
                                    .map(key -> key.split("\\.", -1)[2]))
                    .containsExactlyInAnyOrderElementsOf(formats.keySet());
            formats.keySet()
                    .forEach(id ->
                            assertThat(MESSAGES.patterns(language))
                                    .containsKey("import.format." + id));
        }
    }

    @Test
    void recognisesTheFilesOfOneFormatOnly() throws IOException {
        StudyFolder park = StudyFolder.of(Path.of("src/test/resources/polis/park"));
        StudyFolder founding = StudyFolder.shipped(new StudyId("itif-2024"));
        assertThat(recognising(park)).containsExactly("polis");
        assertThat(recognising(founding)).containsExactly("qiutong");
        assertThat(recognising(StudyFolder.of(Map.of()))).isEmpty();
        assertThat(
                        recognising(
                                StudyFolder.of(
                                        Map.of("comments.csv", "a,b\n1,2\n".getBytes(UTF_8)))))
                .isEmpty();
        assertThat(recognising(StudyFolder.of(Map.of("comments.csv", new byte[] {0, 1, 2}))))
                .isEmpty();
    }

    /// To be told where they are, nobody has to choose the format first.
    @Test
    void recognisesATableWithHiddenCharacters() throws IOException {
        String text = "interviewee,country,text,code\nP1,\u202EUK,Rules help.,Rules\n";
        assertThat(recognising(StudyFolder.of(Map.of("interviews.csv", text.getBytes(UTF_8)))))
                .containsExactly("sheet");
        assertThat(recognising(StudyFolder.of(Map.of("interview.txt", text.getBytes(UTF_8)))))
                .doesNotContain("sheet");
    }

    private List<String> recognising(StudyFolder folder) throws IOException {
        List<String> found = new ArrayList<>();
        for (ImportFormat format : formats.values()) {
            if (format.recognises(folder)) {
                found.add(format.id());
            }
        }
        return found;
    }

    /// A case is a folder `imports/FORMAT/CASE` of input files with `expected.txt`, the problems or
    /// the study, and `answers.properties` where there is something to say. A new case needs no
    /// Java.
    @ParameterizedTest
    @MethodSource("cases")
    void readsAsThePairSays(Path input) throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        try (Stream<Path> all = Files.list(input)) {
            for (Path file :
                    all.filter(each ->
                                    !each.endsWith("expected.txt")
                                            && !each.endsWith("answers.properties"))
                            .toList()) {
                files.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        files = SqliteFile.made(files);
        ImportFormat format =
                requireNonNull(formats.get(PAIRS.relativize(input).getName(0).toString()));
        assertThat(read(format, StudyFolder.of(Archive.unpacked(files)), answers(input)))
                .isEqualTo(Files.readString(input.resolve("expected.txt")).strip());
    }

    /// What whoever imports the files says of them.
    private static Map<String, String> answers(Path input) throws IOException {
        Properties answers = new Properties();
        Path file = input.resolve("answers.properties");
        if (Files.exists(file)) {
            try (var in = Files.newBufferedReader(file)) {
                answers.load(in);
            }
        }
        return answers.stringPropertyNames().stream()
                .collect(Collectors.toMap(each -> each, answers::getProperty));
    }

    private static Stream<Path> cases() throws IOException {
        try (Stream<Path> all = Files.walk(PAIRS)) {
            return all
                    .filter(each -> each.endsWith("expected.txt"))
                    .map(Path::getParent)
                    .toList()
                    .stream();
        }
    }

    private static String read(ImportFormat format, StudyFolder folder) {
        return read(format, folder, Map.of());
    }

    private static String read(
            ImportFormat format, StudyFolder folder, Map<String, String> answers) {
        ImportRequest request =
                new ImportRequest(Optional.of("case"), Optional.empty(), ENGLISH, answers);
        try {
            ImportBatch batch = format.read(folder, request);
            return Stream.of(
                            batch.study().fieldwork().stream()
                                    .map(each -> "months " + each.from() + " to " + each.to()),
                            batch.communities().stream().map(each -> "community " + each.id()),
                            batch.experts().stream()
                                    .map(each ->
                                            "expert "
                                                    + each.code()
                                                    + each.community()
                                                            .map(id -> " of " + id)
                                                            .orElse("")),
                            batch.concepts().stream()
                                    .map(each ->
                                            "concept "
                                                    + each.id()
                                                    + " "
                                                    + each.label().best(ENGLISH).text()),
                            batch.holdings().stream()
                                    .map(each ->
                                            each.expert()
                                                    + " "
                                                    + each.state()
                                                    + " "
                                                    + each.concept()),
                            batch.quotations().stream().map(FormatsTest::line),
                            batch.transcripts().stream().map(FormatsTest::transcript),
                            batch.notes().stream().map(FormatsTest::sentence))
                    .flatMap(each -> each)
                    .collect(Collectors.joining("\n"));
        } catch (ImportRefused refused) {
            return refused.problems().stream()
                    .map(FormatsTest::sentence)
                    .collect(Collectors.joining("\n"));
        }
    }

    private static String sentence(ImportProblem problem) {
        return MESSAGES.format(
                Locale.ENGLISH, "import.problem." + problem.key(), problem.arguments());
    }

    /// Who speaks when, and what was coded.
    private static String transcript(Transcript transcript) {
        return Stream.of(
                        Stream.of(
                                transcript.source()
                                        + " "
                                        + transcript.language()
                                        + " of "
                                        + transcript.experts().stream()
                                                .map(ExpertId::value)
                                                .collect(Collectors.joining(", "))),
                        transcript.turns().stream()
                                .map(each ->
                                        each.speaker().orElse("?")
                                                + each.at().map(at -> " " + at).orElse("")
                                                + ": "
                                                + transcript.words(each.start(), each.end())),
                        transcript.segments().stream()
                                .map(each ->
                                        each.start()
                                                + "-"
                                                + each.end()
                                                + " "
                                                + each.quotation()
                                                + ": "
                                                + transcript.words(each.start(), each.end())))
                .flatMap(each -> each)
                .collect(Collectors.joining("\n    "));
    }

    /// The speaker, the words in each language with the original first, and each code with its
    /// side.
    private static String line(Quotation quotation) {
        String original = quotation.original().language().value();
        return quotation.expert()
                + ": "
                + quotation.text().byTag().entrySet().stream()
                        .sorted(Comparator.comparing(each -> !each.getKey().equals(original)))
                        .map(each -> each.getKey() + " " + each.getValue())
                        .collect(Collectors.joining(" | "))
                + quotation.codings().stream()
                        .map(each -> " [" + each.concept() + " " + each.stance() + "]")
                        .collect(Collectors.joining());
    }

    /// What is in Latin letters is in the language that was asked for, in every part of the files.
    @Test
    void takesTheLanguageThatWasAskedFor() throws IOException {
        Map<String, byte[]> tables =
                Map.of(
                        "codes.csv", "code,definition\nTrust,Was man glaubt.\n".getBytes(UTF_8),
                        "codings.csv", "person,text,code\nP1,Gut.,Trust\n".getBytes(UTF_8));
        Path standard = PAIRS.resolve("refi/standard");
        Map<String, byte[]> project = new HashMap<>();
        try (Stream<Path> all = Files.list(standard)) {
            for (Path file : all.filter(each -> !each.endsWith("expected.txt")).toList()) {
                project.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        for (Map.Entry<String, Map<String, byte[]>> each :
                Map.of("sheet", tables, "refi", project).entrySet()) {
            ImportBatch batch =
                    requireNonNull(formats.get(each.getKey()))
                            .read(
                                    StudyFolder.of(each.getValue()),
                                    new ImportRequest(
                                            Optional.of("case"),
                                            Optional.empty(),
                                            new LanguageTag("de"),
                                            Map.of("design:", "coded")));
            assertThat(batch.concepts())
                    .as(each.getKey())
                    .flatExtracting(one -> one.definition().byTag().keySet())
                    .isNotEmpty()
                    .containsOnly("de");
        }
    }

    @Test
    void readsAWorkbookAsTheSameTable() throws IOException {
        Map<String, byte[]> books = new HashMap<>();
        for (String name : List.of("comments", "participants-votes")) {
            byte[] csv =
                    Files.readAllBytes(Path.of("src/test/resources/polis/park", name + ".csv"));
            books.put(
                    name + ".xlsx",
                    workbook(SourceTable.read(name, new ByteArrayInputStream(csv))));
        }
        // Uploaded as they are, and once more in an archive: a workbook is never unpacked.
        assertThat(Archive.unpacked(books))
                .containsOnlyKeys("comments.xlsx", "participants-votes.xlsx");
        StudyFolder packed = StudyFolder.of(Archive.unpacked(Map.of("park.zip", zip(books))));
        assertThat(recognising(packed)).containsExactly("polis");
        ImportBatch park = PolisReading.park();
        ImportBatch read = PolisReading.read("park", packed);
        assertThat(read.holdings()).isEqualTo(park.holdings());
        assertThat(read.concepts()).isEqualTo(park.concepts());
        assertThat(read.experts()).isEqualTo(park.experts());
    }

    private static byte[] workbook(SourceTable table) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("Export");
            for (SourceTable.Row row : table.rows()) {
                for (int at = 0; at < row.cells().size(); at++) {
                    String cell = row.cells().get(at);
                    if (cell.matches("-?\\d{1,9}")) {
                        sheet.value(row.number() - 1, at, Integer.valueOf(cell));
                    } else if (!cell.isEmpty()) {
                        sheet.value(row.number() - 1, at, cell);
                    }
                }
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void refusesADamagedWorkbookAndOneThatHoldsTooMuch() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.closeEntry();
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] nothing = new byte[1 << 20];
            for (int i = 0; i <= Archive.MOST_BYTES >> 20; i++) {
                zip.write(nothing);
            }
            zip.closeEntry();
        }
        for (byte[] bytes :
                List.of(
                        bomb.toByteArray(),
                        zip(Map.of("[Content_Types].xml", "<".getBytes(UTF_8))))) {
            assertThat(read(PolisReading.format(), StudyFolder.of(Map.of("comments.xlsx", bytes))))
                    .startsWith("comments.xlsx cannot be read: it is damaged");
        }
    }
}
