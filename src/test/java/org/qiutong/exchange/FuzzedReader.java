package org.qiutong.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.qiutong.exchange.polis.PolisReading;
import org.qiutong.id.StudyId;
import org.qiutong.text.LanguageTag;

/// Reads files of which one has been changed in any way, by all formats. Its input is the number of
/// the file among all, and what is in it instead.
final class FuzzedReader {

    /// A file that may be changed, beside others that go with it.
    private record Place(SortedMap<String, byte[]> files, String name) {}

    private static final List<Place> PLACES = places();
    private static final SortedMap<String, ImportFormat> FORMATS = FormatsTest.find();

    private FuzzedReader() {}

    /// Only a refusal may leave a reader, and each of its problems has a sentence.
    static void read(byte[] input) throws IOException {
        Place place = PLACES.get(Byte.toUnsignedInt(input[0]) % PLACES.size());
        Map<String, byte[]> files = new TreeMap<>(place.files());
        files.put(place.name(), Arrays.copyOfRange(input, 1, input.length));
        ImportRequest request =
                new ImportRequest(Optional.of("fuzzed"), Optional.empty(), new LanguageTag("en"));
        try {
            StudyFolder folder = StudyFolder.of(Archive.unpacked(files));
            for (ImportFormat format : FORMATS.values()) {
                format.recognises(folder);
                read(format, folder, request);
            }
        } catch (ImportRefused refused) {
            explain(refused);
        }
    }

    private static void read(ImportFormat format, StudyFolder folder, ImportRequest request) {
        try {
            format.study(folder, request);
            format.questions(folder, request);
            ImportBatch batch = format.read(folder, request);
            BatchCheck.check(batch, format::file);
        } catch (ImportRefused refused) {
            explain(refused);
        }
    }

    /// Each problem has a sentence.
    private static void explain(ImportRefused refused) {
        for (ImportProblem problem : refused.problems()) {
            String sentence =
                    PolisReading.MESSAGES.format(
                            Locale.ENGLISH, "import.problem." + problem.key(), problem.arguments());
            if (sentence.isBlank()) {
                throw new IllegalStateException(problem.key());
            }
        }
    }

    /// The files as they are.
    static List<byte[]> seeds() {
        List<byte[]> seeds = new ArrayList<>();
        for (int number = 0; number < PLACES.size(); number++) {
            Place place = PLACES.get(number);
            byte[] content = place.files().getOrDefault(place.name(), new byte[0]);
            byte[] input = new byte[content.length + 1];
            input[0] = (byte) number;
            System.arraycopy(content, 0, input, 1, content.length);
            seeds.add(input);
        }
        return seeds;
    }

    private static List<Place> places() {
        try {
            List<Place> places = new ArrayList<>();
            add(
                    places,
                    Map.of(
                            "a.csv",
                            "participant,quote,code\nA,Words,Trust > Data\n".getBytes(UTF_8)));
            add(places, Map.of("a.xlsx", workbook()));
            add(
                    places,
                    Map.of(
                            "a.ods",
                            zip(
                                    Map.of(
                                            "mimetype",
                                            "application/vnd.oasis.opendocument.spreadsheet",
                                            "content.xml",
                                            ODS))));
            add(places, folder(Path.of("src/test/resources/polis/park")));
            add(places, folder(Path.of("src/test/resources/imports/refi/standard")));
            add(places, folder(Path.of("src/test/resources/imports/sheet/three-tables")));
            add(places, folder(Path.of("src/test/resources/imports/transcript/tables")));
            add(places, folder(Path.of("src/test/resources/imports/transcript/captions")));
            add(places, folder(Path.of("src/test/resources/imports/qdc/two-languages")));
            add(places, folder(Path.of("src/test/resources/imports/skos/turtle")));
            add(places, folder(Path.of("src/test/resources/imports/skos/rdf-xml")));
            add(places, folder(Path.of("src/test/resources/imports/skos/json-ld")));
            add(
                    places,
                    folder(Path.of("src/test/resources/imports/refi/speakers-and-translations")));
            add(places, folder(Path.of("src/test/resources/imports/taguette/two-interviews")));
            add(places, folder(Path.of("src/test/resources/imports/taguette/several-projects")));
            Map<String, byte[]> shipped = new TreeMap<>();
            StudyFolder study = StudyFolder.shipped(new StudyId("itif-2024"));
            for (String name : study.names()) {
                try (var in = study.open(name).orElseThrow()) {
                    shipped.put(name, in.readAllBytes());
                }
            }
            add(places, shipped);
            return places;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final String ODS =
            """
            <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
            xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" \
            xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>\
            <table:table table:name="S"><table:table-row><table:table-cell office:value-type="string">\
            <text:p>quote</text:p></table:table-cell></table:table-row></table:table>\
            </office:spreadsheet></office:body></office:document-content>\
            """;

    private static void add(List<Place> places, Map<String, byte[]> files) {
        files.keySet().stream()
                .sorted()
                .forEach(name -> places.add(new Place(new TreeMap<>(files), name)));
    }

    private static Map<String, byte[]> folder(Path folder) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file :
                    all.filter(each -> !each.toString().matches(".*(expected.txt|properties)"))
                            .toList()) {
                files.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        return SqliteFile.made(files);
    }

    private static byte[] workbook() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "test", "1.0")) {
            var sheet = book.newWorksheet("Codings");
            sheet.value(0, 0, "quote");
            sheet.value(1, 0, "Words");
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(Map<String, String> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (var entry : new TreeMap<>(entries).entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
