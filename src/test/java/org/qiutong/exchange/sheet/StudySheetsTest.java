package org.qiutong.exchange.sheet;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qiutong.ProgramTest;
import org.qiutong.access.Authority;
import org.qiutong.access.Role;
import org.qiutong.codebook.CodebookService;
import org.qiutong.codebook.CodebookService.ConceptFilter;
import org.qiutong.evidence.EvidenceFilter;
import org.qiutong.evidence.EvidenceService;
import org.qiutong.evidence.Quotation;
import org.qiutong.exchange.ImportBatch;
import org.qiutong.exchange.ImportRequest;
import org.qiutong.exchange.ImportService;
import org.qiutong.exchange.StudyFolder;
import org.qiutong.exchange.table.SourceTable;
import org.qiutong.export.Sheet;
import org.qiutong.export.SheetFormat;
import org.qiutong.id.StudyId;
import org.qiutong.text.LanguageTag;
import org.qiutong.withdrawal.Deletions;
import org.qiutong.withdrawal.Subject;
import org.springframework.beans.factory.annotation.Autowired;

/// A study that leaves as tables comes back as it was, in either language of their headings.
@ProgramTest
class StudySheetsTest {

    private static final StudyId FOUNDING = new StudyId("itif-2024");
    private static final StudyId COPY = new StudyId("copy");

    @Autowired StudySheets sheets;
    @Autowired ImportService imports;
    @Autowired EvidenceService evidence;
    @Autowired CodebookService codebook;
    @Autowired Deletions deletions;

    @AfterEach
    void takeAway() {
        try (var _ = Authority.ofProgram(Role.RESEARCHER)) {
            deletions.delete(Subject.study(COPY));
        }
    }

    @ParameterizedTest
    @CsvSource({"en, CSV", "zh-Hans, CSV", "en, XLSX", "zh-Hans, XLSX", "en, ODS", "zh-Hans, ODS"})
    void comesBackAsItWas(String language, SheetFormat format) throws IOException {
        Locale locale = Locale.forLanguageTag(language);
        Map<String, byte[]> first = files(FOUNDING, locale, format);
        try (var _ = Authority.ofProgram(Role.RESEARCHER)) {
            ImportBatch batch = imports.read(Optional.empty(), StudyFolder.of(first), request());
            assertThat(batch.format()).isEqualTo("sheet");
            imports.store(batch, "somebody");
        }
        assertThat(quotations(COPY)).isNotEmpty().isEqualTo(quotations(FOUNDING));
        assertThat(concepts(COPY)).isNotEmpty().isEqualTo(concepts(FOUNDING));
        Map<String, byte[]> second = files(COPY, locale, format);
        assertThat(second).hasSize(3);
        first.forEach((name, bytes) ->
                assertThat(table(name, requireNonNull(second.get(name))))
                        .as(name)
                        .isEqualTo(table(name, bytes)));
    }

    /// All cells, without the notes beside them, which name the study.
    private static SourceTable table(String name, byte[] file) {
        return SourceTable.read(name, new ByteArrayInputStream(file));
    }

    private static ImportRequest request() {
        return new ImportRequest(
                Optional.of(COPY.value()),
                Optional.empty(),
                LanguageTag.UND,
                Map.of("access:", "released"));
    }

    private Map<String, byte[]> files(StudyId study, Locale locale, SheetFormat format)
            throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        files.put("codings." + format.extension(), file(sheets.codings(study, locale), format));
        files.put("codes." + format.extension(), file(sheets.codes(study, locale), format));
        files.put("people." + format.extension(), file(sheets.people(study, locale), format));
        return files;
    }

    private static byte[] file(Sheet sheet, SheetFormat format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        format.write(sheet, bytes);
        return bytes.toByteArray();
    }

    /// The words in all languages, and who stands where, by what an id has behind its study's.
    private List<String> quotations(StudyId study) {
        List<String> lines = new ArrayList<>();
        for (Quotation each : evidence.quotations(EvidenceFilter.ALL.ofStudy(study))) {
            lines.add(
                    end(each.id().value())
                            + each.expert().code()
                            + each.community()
                            + each.locator()
                            + each.text().byTag()
                            + each.consent()
                            + each.codings().stream()
                                    .map(one -> end(one.concept().value()) + one.stance())
                                    .sorted()
                                    .toList());
        }
        return lines.stream().sorted().toList();
    }

    private List<String> concepts(StudyId study) {
        return codebook.concepts(ConceptFilter.ALL).stream()
                .filter(each -> each.study().equals(study))
                .sorted(Comparator.comparing(each -> end(each.id().value())))
                .map(each ->
                        end(each.id().value())
                                + each.kind()
                                + each.label().byTag()
                                + each.definition().byTag()
                                + each.broader().map(id -> end(id.value()))
                                + each.links().answers().map(id -> end(id.value())))
                .toList();
    }

    private static String end(String id) {
        return id.substring(id.indexOf('/') + 1);
    }
}
