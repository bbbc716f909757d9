package org.qiutong.exchange.entry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.qiutong.ProgramTest;
import org.qiutong.codebook.CodebookService;
import org.qiutong.coding.Transcript;
import org.qiutong.coding.TranscriptPassage;
import org.qiutong.evidence.Consent;
import org.qiutong.exchange.Archive;
import org.qiutong.exchange.ImportBatch;
import org.qiutong.exchange.ImportRefused;
import org.qiutong.exchange.ImportRequest;
import org.qiutong.exchange.StudyExport;
import org.qiutong.exchange.StudyFolder;
import org.qiutong.exchange.entry.EntryRefused.Reason;
import org.qiutong.exchange.entry.NewInterview.Voice;
import org.qiutong.graph.Places;
import org.qiutong.graph.Snapshot;
import org.qiutong.id.ConceptId;
import org.qiutong.id.ExpertId;
import org.qiutong.id.SourceId;
import org.qiutong.id.StudyId;
import org.qiutong.people.Expert;
import org.qiutong.study.Source;
import org.qiutong.study.Study;
import org.qiutong.study.StudyAccess;
import org.qiutong.text.LanguageTag;
import org.qiutong.withdrawal.Subject;

/// An interview that is added changes nothing else, stays when files come, and goes with the
/// person.
@ProgramTest
class InterviewEntryTest extends EnteredStudies {

    @Test
    void addsAnInterviewAndChangesNothingElse() {
        StudyId id = create(StudyAccess.RELEASED);
        ConceptId concern = newCode(id);
        SourceId first = interviews.add(id, talk("", fresh("HK-1", Consent.CODE_AND_COUNTRY)));
        assertThat(first).isEqualTo(new SourceId(id + "/HK-1"));
        TranscriptPassage coded = code(id, first, concern);
        assertThat(coded.expert()).contains(new ExpertId(id + "/HK-1"));
        assertThat(coded.teamOnly()).isTrue();
        Snapshot before = Snapshot.of(driver);
        SourceId second = interviews.add(id, talk("", fresh("HK-2", Consent.TEAM_ONLY)));
        Snapshot after = Snapshot.of(driver);
        assertThat(after.nodes().keySet()).containsAll(texts(before.nodes().keySet()));
        assertThat(after.relationships().keySet()).containsAll(before.relationships().keySet());
        assertThat(studies.source(second).orElseThrow().date()).contains("2026-03-05");
        // Again by somebody who is there.
        SourceId third = interviews.add(id, talk("", new Voice.Known(new ExpertId(id + "/HK-1"))));
        assertThat(third).isEqualTo(new SourceId(id + "/HK-1-2"));
        assertThat(coding.transcribed(id)).containsOnlyKeys(first, second, third);
        // Who is for the team alone, with the interview and whatever is coded in it.
        code(id, second, concern);
        as("zq-cai");
        assertThat(people.expert(new ExpertId(id + "/HK-1"))).isPresent();
        assertThat(people.expert(new ExpertId(id + "/HK-2"))).isEmpty();
        assertThat(studies.sources(id))
                .extracting(Source::id)
                .contains(first)
                .doesNotContain(second);
        assertThat(coding.transcribed(id)).isEmpty();
        as("zq-ann");
    }

    @Test
    void refusesWhatCannotBeAdded() {
        StudyId id = create(StudyAccess.CONFIDENTIAL);
        interviews.add(id, talk("One", fresh("HK-1", Consent.CODE_AND_COUNTRY)));
        Map<NewInterview, Reason> wrong =
                Map.of(
                        talk("Two", fresh("hk-1", Consent.CODE_AND_COUNTRY)),
                        Reason.CODE_TAKEN,
                        talk("One", fresh("HK-2", Consent.CODE_AND_COUNTRY)),
                        Reason.TITLE_TAKEN,
                        talk("Two", new Voice.Asking()),
                        Reason.NOBODY_INTERVIEWED);
        wrong.forEach((wanted, reason) ->
                assertThatThrownBy(() -> interviews.add(id, wanted))
                        .isInstanceOfSatisfying(
                                EntryRefused.class,
                                refused -> assertThat(refused.reason()).isEqualTo(reason)));
        assertThatThrownBy(() ->
                        interviews.add(id, talk("x".repeat(501), fresh("HK-3", Consent.TEAM_ONLY))))
                .isInstanceOf(ImportRefused.class);
        assertThat(coding.transcribed(id)).hasSize(1);
        assertThat(people.expert(new ExpertId(id + "/HK-3"))).isEmpty();
    }

    @Test
    void keepsWhatWasAddedToAnImportedStudyWhenItsFilesComeAgain() {
        StudyId id = new StudyId("zq-import-" + System.nanoTime());
        made.add(id);
        Map<String, String> answers =
                Map.of("access:", "released", "sample:UK", "1", "sample:China", "1");
        imports.store(read(FILES, id, answers), "zq-ann");
        SourceId added = interviews.add(id, talk("", fresh("HK-1", Consent.TEAM_ONLY)));
        code(id, added, new ConceptId(id + "/risks-leaks"));
        Snapshot before = Snapshot.of(driver);
        ImportBatch again = read(FILES, id, answers);
        assertThat(imports.preview(again).parts())
                .allSatisfy(part ->
                        assertThat(part.added() + part.changed() + part.removed()).isZero());
        imports.store(again, "zq-ann");
        Snapshot after = Snapshot.of(driver);
        assertThat(texts(after.nodes().keySet()))
                .containsExactlyInAnyOrderElementsOf(texts(before.nodes().keySet()));
        assertThat(after.relationships()).isEqualTo(before.relationships());
    }

    @Test
    void leavesAndComesBackAsItWas() throws IOException {
        for (String part : List.of("tables", "project")) {
            StudyId id = create(StudyAccess.CONFIDENTIAL);
            ConceptId concern = newCode(id);
            SourceId added = interviews.add(id, talk("", fresh("HK-1", Consent.CODE_AND_COUNTRY)));
            code(id, added, concern);
            Map<String, byte[]> files = files(id, part);
            Study said = studies.study(id).orElseThrow();
            List<Expert> experts = people.experts(Set.of(new ExpertId(id + "/HK-1")));
            List<Source> sources = studies.sources(id);
            List<Transcript> transcripts = coding.transcripts(id);
            ImportBatch back =
                    imports.read(
                            Optional.empty(),
                            StudyFolder.of(Archive.unpacked(files)),
                            new ImportRequest(
                                    Optional.of(id.value()), Optional.empty(), LanguageTag.EN));
            imports.store(back, "zq-ann");
            assertThat(studies.study(id)).as(part).contains(said);
            assertThat(people.experts(Set.of(new ExpertId(id + "/HK-1"))))
                    .as(part)
                    .isEqualTo(experts);
            assertThat(studies.sources(id)).as(part).containsExactlyElementsOf(sources);
            if (part.equals("tables")) {
                assertThat(coding.transcripts(id)).isEqualTo(transcripts);
            } else {
                // A project gives passages that were chosen here ids of its own.
                assertThat(coding.transcripts(id))
                        .map(Transcript::turns)
                        .isEqualTo(transcripts.stream().map(Transcript::turns).toList());
            }
            assertThat(codebook.concepts(CodebookService.ConceptFilter.of(id))).as(part).hasSize(1);
            assertThat(text(files(id, "tables"))).as(part).contains(SAID, "HK-1");
            assertThat(files(id, "tables").keySet()).hasSize(3);
            deletions.delete(Subject.study(id));
        }
    }

    @Test
    void doesNotBringBackWhoHasWithdrawn() {
        StudyId id = create(StudyAccess.CONFIDENTIAL);
        SourceId added = interviews.add(id, talk("", fresh("HK-1", Consent.CODE_AND_COUNTRY)));
        code(id, added, newCode(id));
        withdrawals.record(Subject.expert(new ExpertId(id + "/HK-1")), Optional.empty());
        assertThat(Places.of(graph, SAID)).isZero();
        assertThat(studies.source(added)).isEmpty();
        assertThatThrownBy(
                        () -> interviews.add(id, talk("", fresh("HK-1", Consent.CODE_AND_COUNTRY))))
                .isInstanceOfSatisfying(
                        EntryRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.PERSON_WITHDRAWN));
        assertThat(Places.of(graph, SAID)).isZero();
    }

    /// Without the ledger, whose answers have no order.
    private static List<String> texts(Set<String> nodes) {
        return nodes.stream().filter(each -> !each.contains("[ImportBatch]")).toList();
    }

    private static String text(Map<String, byte[]> files) {
        StringBuilder all = new StringBuilder();
        files.values().forEach(each -> all.append(new String(each, UTF_8)));
        return all.toString();
    }

    private Map<String, byte[]> files(StudyId id, String part) throws IOException {
        List<String> wanted =
                part.equals("tables")
                        ? List.of("codings.csv", "codes.csv", "people.csv")
                        : List.of("project.qdpx");
        Map<String, byte[]> files = new TreeMap<>();
        for (StudyExport each : exports.all()) {
            if (wanted.contains(each.id())) {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                exports.write(each, id, Locale.ENGLISH, bytes);
                files.put(each.id(), bytes.toByteArray());
            }
        }
        assertThat(files).hasSize(wanted.size());
        return files;
    }
}
