package org.qiutong.exchange.refi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qiutong.ProgramTest;
import org.qiutong.access.Authority;
import org.qiutong.access.Role;
import org.qiutong.coding.Transcript;
import org.qiutong.evidence.Quotation;
import org.qiutong.exchange.Archive;
import org.qiutong.exchange.ImportBatch;
import org.qiutong.exchange.ImportRequest;
import org.qiutong.exchange.ImportService;
import org.qiutong.exchange.StudyExport;
import org.qiutong.exchange.StudyExports;
import org.qiutong.exchange.StudyFolder;
import org.qiutong.graph.Readership;
import org.qiutong.id.StudyId;
import org.qiutong.text.LanguageTag;
import org.qiutong.withdrawal.Deletions;
import org.springframework.beans.factory.annotation.Autowired;

/// What leaves as a project is valid by the schemas of the standard, and comes back with its texts,
/// positions and GUIDs.
@ProgramTest
class ProjectExportTest {

    private static final StudyId STUDY = new StudyId("project");
    private static final StudyId COPY = new StudyId("copy-of-project");
    private static final StudyId FOUNDING = new StudyId("itif-2024");

    @Autowired ImportService imports;
    @Autowired StudyExports exports;
    @Autowired Deletions deletions;
    @Autowired Readership readership;

    @AfterEach
    void takeAway() {
        for (StudyId each : List.of(STUDY, COPY)) {
            asTeam(each, () -> deletions.dropStudy(each));
        }
    }

    private void asTeam(StudyId study, Runnable work) {
        try (var _ = Authority.ofProgram(Role.RESEARCHER)) {
            readership.asTeamOf(
                    List.of(study),
                    () -> {
                        work.run();
                        return true;
                    });
        }
    }

    private ImportBatch read(StudyId study, StudyFolder folder) {
        try (var _ = Authority.ofProgram(Role.RESEARCHER)) {
            return imports.read(
                    Optional.of("refi"),
                    folder,
                    new ImportRequest(
                            Optional.of(study.value()),
                            Optional.empty(),
                            LanguageTag.EN,
                            Map.of("access:", "confidential")));
        }
    }

    private ImportBatch store(StudyId study, StudyFolder folder) {
        ImportBatch batch = read(study, folder);
        try (var _ = Authority.ofProgram(Role.RESEARCHER)) {
            imports.store(batch, "somebody");
        }
        return batch;
    }

    private byte[] export(StudyId study, String file, Locale language) {
        StudyExport export = exports.of(file).orElseThrow();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        asTeam(
                study,
                () -> {
                    try {
                        exports.write(export, study, language, out);
                    } catch (IOException e) {
                        throw new AssertionError(e);
                    }
                });
        return out.toByteArray();
    }

    private static StudyFolder project(byte[] bytes) {
        return StudyFolder.of(Archive.unpacked(Map.of("project.qdpx", bytes)));
    }

    private static StudyFolder folder(String name) throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        try (Stream<Path> all = Files.list(Path.of("src/test/resources/imports/refi", name))) {
            for (Path each : all.filter(each -> !each.endsWith("expected.txt")).toList()) {
                files.put(each.getFileName().toString(), Files.readAllBytes(each));
            }
        }
        return StudyFolder.of(Archive.unpacked(files));
    }

    /// Texts in all ways of counting come back with the same positions and GUIDs.
    @ParameterizedTest
    @ValueSource(strings = {"standard", "byte-order-mark", "crlf-as-two", "utf-16", "bytes"})
    void comesBackAsItWas(String name) throws IOException {
        ImportBatch first = store(STUDY, folder(name));
        byte[] once = export(STUDY, "project.qdpx", Locale.ENGLISH);
        assertValid(entry(once, "project.qde"), "Project.xsd");
        ImportBatch second = store(COPY, project(once));
        assertThat(parts(second, COPY)).isEqualTo(parts(first, STUDY));
        first.guids()
                .forEach((kind, guids) ->
                        assertThat(second.guids().get(kind))
                                .containsAllEntriesOf(
                                        guids.entrySet().stream()
                                                .collect(
                                                        Collectors.toMap(
                                                                each ->
                                                                        COPY
                                                                                + each.getKey()
                                                                                        .substring(
                                                                                                STUDY.value()
                                                                                                        .length()),
                                                                Map.Entry::getValue))));
        byte[] twice = export(COPY, "project.qdpx", Locale.ENGLISH);
        assertThat(entries(twice)).isEqualTo(entries(once));
    }

    /// All that a batch holds, but for the id of the study.
    private static Map<String, String> parts(ImportBatch batch, StudyId study) {
        Map<String, String> parts = new TreeMap<>();
        parts.put("experts", renamed(batch.experts().toString(), study));
        parts.put("concepts", renamed(batch.concepts().toString(), study));
        parts.put("quotations", renamed(batch.quotations().toString(), study));
        parts.put("transcripts", renamed(batch.transcripts().toString(), study));
        parts.put("samples", batch.study().samples().toString());
        return parts;
    }

    private static String renamed(String text, StudyId study) {
        return text.replace(study.value(), "STUDY");
    }

    /// Without a transcript, what was said is put together; translations are linked to it.
    @Test
    void takesTheFoundingStudyAlongInBothLanguages() throws IOException {
        for (Locale language : List.of(Locale.ENGLISH, Locale.forLanguageTag("zh-Hans"))) {
            byte[] bytes = export(FOUNDING, "project.qdpx", language);
            assertValid(entry(bytes, "project.qde"), "Project.xsd");
            ImportBatch batch = read(COPY, project(bytes));
            assertThat(batch.experts()).hasSize(10);
            assertThat(batch.quotations())
                    .hasSize(12)
                    .allSatisfy(each -> assertThat(each.text().byLanguage()).hasSize(2));
            assertThat(batch.transcripts()).isNotEmpty();
            for (Transcript each : batch.transcripts()) {
                for (Transcript.Segment segment : each.segments()) {
                    Quotation quotation =
                            batch.quotations().stream()
                                    .filter(one -> one.id().equals(segment.quotation()))
                                    .findFirst()
                                    .orElseThrow();
                    assertThat(each.words(segment.start(), segment.end()))
                            .isEqualTo(quotation.ofTheSource().orElseThrow().text());
                }
            }
        }
    }

    @Test
    void givesTheCodebooksOfAllLanguagesTheSameGuids() throws IOException {
        String english = text(export(FOUNDING, "codebook.qdc", Locale.ENGLISH));
        String chinese = text(export(FOUNDING, "codebook.qdc", Locale.forLanguageTag("zh-Hans")));
        assertValid(english, "Codebook.xsd");
        assertValid(chinese, "Codebook.xsd");
        String guid = "guid=\"[^\"]+\"";
        assertThat(Pattern.compile(guid).matcher(chinese).results())
                .extracting(MatchResult::group)
                .isEqualTo(
                        Pattern.compile(guid)
                                .matcher(english)
                                .results()
                                .map(MatchResult::group)
                                .toList())
                .hasSizeGreaterThan(30);
        assertThat(chinese).contains("风险").isNotEqualTo(english);
        StudyFolder both =
                StudyFolder.of(
                        Map.of("a.qdc", english.getBytes(UTF_8), "b.qdc", chinese.getBytes(UTF_8)));
        try (var _ = Authority.ofProgram(Role.RESEARCHER)) {
            assertThat(
                            imports.read(
                                            Optional.empty(),
                                            both,
                                            new ImportRequest(
                                                    Optional.of(COPY.value()),
                                                    Optional.empty(),
                                                    LanguageTag.EN))
                                    .concepts())
                    .hasSizeGreaterThan(30)
                    .allSatisfy(each -> assertThat(each.label().byLanguage()).hasSize(2));
        }
    }

    private static void assertValid(String xml, String schema) {
        assertThatCode(() ->
                        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                                .newSchema(Path.of("src/test/resources/refi-qda", schema).toFile())
                                .newValidator()
                                .validate(new StreamSource(new StringReader(xml))))
                .doesNotThrowAnyException();
    }

    private static String entry(byte[] zip, String name) throws IOException {
        return requireNonNull(entries(zip).get(name));
    }

    private static Map<String, String> entries(byte[] zip) throws IOException {
        Map<String, String> entries = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry each = in.getNextEntry(); each != null; each = in.getNextEntry()) {
                entries.put(each.getName(), text(in.readAllBytes()));
            }
        }
        return entries;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, UTF_8);
    }
}
