package org.qiutong.exchange.skos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qiutong.ProgramTest;
import org.qiutong.access.Authority;
import org.qiutong.access.Role;
import org.qiutong.codebook.Concept;
import org.qiutong.evidence.EvidenceFilter;
import org.qiutong.evidence.EvidenceService;
import org.qiutong.exchange.ImportBatch;
import org.qiutong.exchange.ImportRequest;
import org.qiutong.exchange.ImportService;
import org.qiutong.exchange.StudyExports;
import org.qiutong.exchange.StudyExtracts;
import org.qiutong.exchange.StudyFolder;
import org.qiutong.id.StudyId;
import org.qiutong.study.StudyService;
import org.qiutong.text.LanguageTag;
import org.qiutong.withdrawal.Deletions;
import org.qiutong.withdrawal.Subject;
import org.springframework.beans.factory.annotation.Autowired;

/// A codebook that leaves in SKOS comes back as it was, in each syntax.
@ProgramTest
class SkosRoundTripTest {

    private static final StudyId FOUNDING = new StudyId("itif-2024");
    private static final StudyId COPY = new StudyId("copy");

    @Autowired StudyExports exports;
    @Autowired StudyExtracts extracts;
    @Autowired ImportService imports;
    @Autowired StudyService studies;
    @Autowired EvidenceService evidence;
    @Autowired Deletions deletions;

    @AfterEach
    void takeAway() {
        if (studies.study(COPY).isPresent()) {
            try (var _ = Authority.ofProgram(Role.RESEARCHER)) {
                deletions.delete(Subject.study(COPY));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ttl", "rdf", "jsonld"})
    void comesBackAsItWas(String extension) throws IOException {
        byte[] first = file(FOUNDING, extension);
        try (var _ = Authority.ofProgram(Role.RESEARCHER)) {
            ImportBatch batch =
                    imports.read(
                            Optional.empty(),
                            StudyFolder.of(Map.of("codebook." + extension, first)),
                            new ImportRequest(
                                    Optional.of(COPY.value()),
                                    Optional.empty(),
                                    LanguageTag.UND,
                                    Map.of("access:", "released")));
            assertThat(batch.format()).isEqualTo("skos");
            assertThat(batch.notes()).isEmpty();
            imports.store(batch, "somebody");
        }
        assertThat(evidence.countQuotations(EvidenceFilter.ALL.ofStudy(COPY))).isZero();
        assertThat(extracts.concepts(COPY))
                .extracting(each -> Skos.end(each.id().value()) + each.kind())
                .containsExactlyElementsOf(
                        extracts.concepts(FOUNDING).stream()
                                .map(each -> Skos.end(each.id().value()) + each.kind())
                                .toList());
        Set<String> before = triples(first, extension, FOUNDING);
        assertThat(before).hasSizeGreaterThan(500);
        for (String other : new String[] {"ttl", "rdf", "jsonld"}) {
            assertThat(triples(file(COPY, other), other, COPY)).as(other).isEqualTo(before);
        }
    }

    @Test
    void hasOneLabelForEachLanguageAndItsScript() throws IOException {
        Concept concept = extracts.concepts(FOUNDING).getFirst();
        Set<String> triples = triples(file(FOUNDING, "ttl"), "ttl", FOUNDING);
        concept.label()
                .byTag()
                .forEach((tag, label) ->
                        assertThat(triples)
                                .contains(
                                        "urn:qiutong:concept/X/%s %s %s %s"
                                                .formatted(
                                                        Skos.end(concept.id().value()),
                                                        Skos.LABEL,
                                                        label,
                                                        tag)));
        assertThat(triples).anyMatch(each -> each.endsWith(" zh-Hans"));
        assertThat(triples).noneMatch(each -> each.endsWith(" zh"));
    }

    private byte[] file(StudyId study, String extension) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        exports.write(
                exports.of("codebook." + extension).orElseThrow(), study, Locale.ENGLISH, out);
        return out.toByteArray();
    }

    /// The statements, without the name of the study.
    private static Set<String> triples(byte[] file, String extension, StudyId study) {
        return new RdfFile("codebook." + extension, file)
                .triples().stream()
                        .map(each ->
                                "%s %s %s %s"
                                        .formatted(
                                                without(each.subject(), study),
                                                each.predicate(),
                                                each.literal()
                                                        ? each.value()
                                                        : without(each.value(), study),
                                                each.language().isEmpty()
                                                        ? ""
                                                        : new LanguageTag(each.language())))
                        .collect(Collectors.toSet());
    }

    private static String without(String iri, StudyId study) {
        return iri.replace("/" + study, "/X");
    }
}
