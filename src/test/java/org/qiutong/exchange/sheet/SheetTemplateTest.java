package org.qiutong.exchange.sheet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.PropertyResourceBundle;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qiutong.codebook.ConceptKind;
import org.qiutong.evidence.Consent;
import org.qiutong.evidence.Quotation;
import org.qiutong.evidence.Rendering;
import org.qiutong.evidence.Stance;
import org.qiutong.exchange.ImportBatch;
import org.qiutong.exchange.ImportFormat;
import org.qiutong.exchange.ImportProblem;
import org.qiutong.exchange.ImportQuestion;
import org.qiutong.exchange.ImportRefused;
import org.qiutong.exchange.ImportRequest;
import org.qiutong.exchange.StudyFolder;
import org.qiutong.exchange.coded.CodedStudies;
import org.qiutong.exchange.polis.PolisReading;
import org.qiutong.exchange.table.SourceTable;
import org.qiutong.people.Sector;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.Messages;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/// A template is read when it is filled in, in every language, with one added by a file among them.
class SheetTemplateTest {

    private static final Messages MESSAGES = withFrench();
    private static final SheetTemplate TEMPLATE = new SheetTemplate(MESSAGES);
    private static final ImportFormat FORMAT = format();
    private static final ImportRequest REQUEST =
            new ImportRequest(Optional.of("case"), Optional.empty(), LanguageTag.EN);

    private static Messages withFrench() {
        Map<Locale, Map<String, String>> patterns = new HashMap<>();
        PolisReading.MESSAGES
                .languages()
                .forEach(each -> patterns.put(each, PolisReading.MESSAGES.patterns(each)));
        Path file = Path.of("src/test/resources/languages/translations_fr.properties");
        try (var in = Files.newBufferedReader(file)) {
            PropertyResourceBundle bundle = new PropertyResourceBundle(in);
            patterns.put(
                    Locale.FRENCH,
                    bundle.keySet().stream().collect(toMap(each -> each, bundle::getString)));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return new Messages(patterns);
    }

    private static ImportFormat format() {
        try (var program = new AnnotationConfigApplicationContext()) {
            program.registerBean(Messages.class, () -> MESSAGES);
            program.register(CodedStudies.class, SheetReader.class);
            program.refresh();
            return program.getBean(SheetReader.class);
        }
    }

    static List<Locale> languages() {
        return TEMPLATE.languages();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void saysThatNobodyFilledItIn(Locale language) throws IOException {
        StudyFolder folder = folder(template(language));
        assertThat(FORMAT.recognises(folder)).isTrue();
        assertThatThrownBy(() -> FORMAT.read(folder, REQUEST))
                .isInstanceOfSatisfying(
                        ImportRefused.class,
                        refused ->
                                assertThat(refused.problems())
                                        .hasSize(1)
                                        .allMatch(ImportProblem.NoRows.class::isInstance));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void isReadAsItIsFilledIn(Locale language) throws IOException {
        byte[] filled =
                filled(
                        template(language),
                        List.of(
                                List.of(
                                        List.of(
                                                "E01",
                                                "Interview 1",
                                                "p. 3",
                                                "zh-Hans",
                                                "我们担心模型被滥用𠮷。",
                                                "We worry about misuse.",
                                                shown(language, Rendering.Status.REVIEWED),
                                                "Risks > Misuse",
                                                shown(language, Stance.OPPOSE))),
                                List.of(
                                        List.of("Risks", shown(language, ConceptKind.THEME)),
                                        Stream.of(
                                                        List.of(
                                                                "Risks > Misuse",
                                                                shown(
                                                                        language,
                                                                        ConceptKind.CONCERN),
                                                                ""),
                                                        labels("Misuse", "滥用"),
                                                        labels("Use to harm", "用于伤害"))
                                                .flatMap(List::stream)
                                                .toList()),
                                List.of(
                                        List.of(
                                                "E01",
                                                "China",
                                                shown(language, Sector.RESEARCH_INSTITUTE),
                                                shown(language, Consent.NAMED)),
                                        List.of("E02", "China"))));
        StudyFolder folder = folder(filled);
        assertThat(FORMAT.recognises(folder)).isTrue();
        // The sheet that explains the columns has none to ask about.
        assertThat(FORMAT.questions(folder, REQUEST))
                .filteredOn(each -> each.kind() == ImportQuestion.Kind.COLUMN)
                .extracting(ImportQuestion::guess)
                .doesNotContain("nothing");
        ImportBatch batch = FORMAT.read(folder, REQUEST);
        Quotation quotation = batch.quotations().getFirst();
        assertThat(quotation.text().byTag())
                .containsOnly(
                        Map.entry("zh-Hans", "我们担心模型被滥用𠮷。"),
                        Map.entry("en", "We worry about misuse."));
        assertThat(quotation.codings().getFirst().stance()).isEqualTo(Stance.OPPOSE);
        assertThat(quotation.renderings().getFirst().status()).isEqualTo(Rendering.Status.REVIEWED);
        assertThat(quotation.locator()).isEqualTo("p. 3");
        assertThat(quotation.consent()).isEqualTo(Consent.NAMED);
        assertThat(batch.concepts())
                .extracting(each -> each.kind().name())
                .containsExactly("THEME", "CONCERN");
        assertThat(batch.concepts().getLast().label().byTag())
                .containsOnly(Map.entry("en", "Misuse"), Map.entry("zh-Hans", "滥用"));
        assertThat(batch.concepts().getLast().definition().byTag())
                .containsOnly(Map.entry("en", "Use to harm"), Map.entry("zh-Hans", "用于伤害"));
        assertThat(batch.experts()).hasSize(2);
        assertThat(batch.experts().getFirst().sector()).contains(Sector.RESEARCH_INSTITUTE);
    }

    /// One cell for each language, English first, as the columns are.
    private static List<String> labels(String english, String chinese) {
        return languages().stream()
                .map(each ->
                        switch (each.getLanguage()) {
                            case "en" -> english;
                            case "zh" -> chinese;
                            default -> "";
                        })
                .toList();
    }

    /// What is said of a column stands in the language of the template, and every term is one that
    /// is read.
    @Test
    void explainsEachColumnInItsLanguage() throws IOException {
        for (Locale language : languages()) {
            SourceTable notes =
                    SourceTable.all("a.xlsx", new ByteArrayInputStream(template(language)))
                            .getLast();
            assertThat(notes.sheet())
                    .isEqualTo(MESSAGES.format(language, "kit.sheet.notes", Map.of()));
            String all = notes.rows().toString();
            for (String role : List.of("participant", "stance", "consent", "kind", "definition")) {
                assertThat(all)
                        .contains(MESSAGES.format(language, "sheet.holds." + role, Map.of()));
            }
            CellTerms terms = new CellTerms(PolisReading.MESSAGES);
            if (!language.equals(Locale.FRENCH)) {
                assertThat(terms.find(Consent.class, shown(language, Consent.TEAM_ONLY)))
                        .contains(Consent.TEAM_ONLY);
            }
            assertThat(all).contains(shown(language, Consent.TEAM_ONLY));
        }
    }

    private static String shown(Locale language, Enum<?> constant) {
        return new CellTerms(MESSAGES).shown(language, constant);
    }

    private static StudyFolder folder(byte[] workbook) {
        return StudyFolder.of(Map.of("interviews.xlsx", workbook));
    }

    private static byte[] template(Locale language) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        TEMPLATE.write(language, bytes);
        return bytes.toByteArray();
    }

    /// The same workbook with rows below the headings of its first sheets.
    private static byte[] filled(byte[] template, List<List<List<String>>> sheets)
            throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipFile in = ZipFile.builder().setByteArray(template).get();
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipArchiveEntry entry : Collections.list(in.getEntries())) {
                String text = new String(in.getInputStream(entry).readAllBytes(), UTF_8);
                for (int at = 0; at < sheets.size(); at++) {
                    if (entry.getName().equals("xl/worksheets/sheet" + (at + 1) + ".xml")) {
                        assertThat(text).contains("</sheetData>");
                        text = text.replace("</sheetData>", rows(sheets.get(at)) + "</sheetData>");
                    }
                }
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(text.getBytes(UTF_8));
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static String rows(List<List<String>> rows) {
        List<String> lines = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            StringBuilder line = new StringBuilder("<row r=\"" + (row + 2) + "\">");
            for (int at = 0; at < rows.get(row).size(); at++) {
                line.append("<c r=\"")
                        .append((char) ('A' + at))
                        .append(row + 2)
                        .append("\" t=\"inlineStr\"><is><t>")
                        .append(rows.get(row).get(at).replace(">", "&gt;"))
                        .append("</t></is></c>");
            }
            lines.add(line + "</row>");
        }
        return String.join("", lines);
    }
}
