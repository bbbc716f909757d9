package org.qiutong.exchange.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.qiutong.ProgramTest;
import org.qiutong.access.Authority;
import org.qiutong.access.Role;
import org.qiutong.access.audit.AuditAction;
import org.qiutong.access.audit.AuditFilter;
import org.qiutong.coding.TranscriptPassage;
import org.qiutong.evidence.Consent;
import org.qiutong.exchange.MadeStudies;
import org.qiutong.exchange.StoredImport;
import org.qiutong.exchange.entry.EntryRefused.Reason;
import org.qiutong.graph.Places;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ConceptId;
import org.qiutong.id.ExpertId;
import org.qiutong.id.SourceId;
import org.qiutong.id.StudyId;
import org.qiutong.study.Study;
import org.qiutong.study.StudyAccess;
import org.qiutong.study.StudyDesign;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;
import org.springframework.security.core.context.SecurityContextHolder;

/// A study that is entered in a form is stored as one that comes in files, keeps what the form
/// said, and goes as all else does.
@ProgramTest
class StudyEntryTest extends EnteredStudies {

    @Test
    void makesAStudyOfWhatIsSaidAndNothingElse() {
        StudyId id = create(StudyAccess.CONFIDENTIAL);
        Study study = studies.study(id).orElseThrow();
        CommunityId hongKong = new CommunityId(id + "-xiang-gang-zhuan-jia");
        assertThat(study.title().byTag())
                .containsExactly(Map.entry("en", title), Map.entry("zh-Hans", "研究" + title));
        assertThat(study.samples()).isEqualTo(Map.of(new CommunityId("UK"), 7, hongKong, 5));
        assertThat(study.design()).isEqualTo(StudyDesign.CODED);
        assertThat(study.languages()).containsExactly(LanguageTag.ZH_HANS);
        assertThat(study.fieldwork().orElseThrow().to()).isEqualTo(YearMonth.of(2026, 4));
        assertThat(study.method().isEmpty() && study.limits().isEmpty()).isTrue();
        assertThat(study.published()).isEmpty();
        assertThat(people.communities())
                .filteredOn(each -> each.id().equals(hongKong))
                .singleElement()
                .satisfies(each ->
                        assertThat(each.label().byTag())
                                .containsExactly(Map.entry("zh-Hans", "香港专家")));
        assertThat(interviews.choices(id).orElseThrow().consent())
                .contains(Consent.CODE_AND_COUNTRY);
        as("zq-bo");
        assertThat(studies.study(id)).isPresent();
        assertThat(interviews.canAdd(id)).isTrue();
        as("zq-cai");
        assertThat(studies.study(id)).isEmpty();
        assertThat(interviews.choices(id)).isEmpty();
        assertThat(people.communities()).noneMatch(each -> each.id().equals(hongKong));
        assertThatThrownBy(() -> interviews.add(id, talk("", fresh("A", Consent.TEAM_ONLY))))
                .isInstanceOfSatisfying(
                        EntryRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.NOT_ON_TEAM));
        as("zq-ann");
        assertThat(imports.imports())
                .filteredOn(each -> each.study().equals(id))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.format()).isEqualTo(MadeStudies.FORM);
                    assertThat(each.counts()).isEmpty();
                    assertThat(each.again()).isFalse();
                });
        try (var _ = Authority.ofProgram(Role.ADMINISTRATOR)) {
            assertThat(teams.members(id)).containsExactly("zq-ann", "zq-bo");
            assertThat(
                            audit.entries(
                                    new AuditFilter(
                                            Optional.empty(),
                                            Optional.empty(),
                                            Optional.of(id.value()),
                                            Optional.empty(),
                                            Optional.empty()),
                                    org.qiutong.graph.Window.first(10)))
                    .extracting(each -> each.event().action())
                    .containsExactlyInAnyOrder(AuditAction.IMPORTED, AuditAction.TEAM_CHANGED);
        }
        assertThatThrownBy(() -> teams.begin(id, List.of("zq-cai")))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void givesTwoStudiesOfOneTitleTwoIds() throws InterruptedException, ExecutionException {
        var user = SecurityContextHolder.getContext();
        List<Future<StudyId>> both = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int each = 0; each < 4; each++) {
                both.add(
                        threads.submit(() -> {
                            SecurityContextHolder.setContext(user);
                            return entry.create(wanted(StudyAccess.CONFIDENTIAL));
                        }));
            }
        }
        for (Future<StudyId> each : both) {
            made.add(each.get());
        }
        String plain = title.toLowerCase(Locale.ROOT).replace(' ', '-');
        assertThat(made)
                .extracting(StudyId::value)
                .containsExactlyInAnyOrder(plain, plain + "-2", plain + "-3", plain + "-4");
    }

    @Test
    void refusesACommunityThatIsThereTwiceAndStoresNothing() {
        NewStudy once = wanted(StudyAccess.CONFIDENTIAL);
        for (String name : List.of("英国", "United Kingdom", "UK")) {
            List<NewStudy.Sample> samples = new ArrayList<>(once.samples());
            samples.add(
                    new NewStudy.Sample(
                            Optional.empty(), LocalizedText.of(LanguageTag.EN, name), 1));
            assertThatThrownBy(() ->
                            entry.create(
                                    new NewStudy(
                                            once.title(),
                                            once.design(),
                                            samples,
                                            List.of(),
                                            once.access(),
                                            Set.of(),
                                            Optional.empty(),
                                            Optional.empty())))
                    .as(name)
                    .isInstanceOfSatisfying(
                            EntryRefused.class,
                            refused ->
                                    assertThat(refused.reason()).isEqualTo(Reason.COMMUNITY_TWICE));
        }
        assertThat(Places.of(graph, title)).isZero();
    }

    @Test
    void keepsWhatTheFormSaidWhenFilesOfTheStudyCome() {
        StudyId id = create(StudyAccess.CONFIDENTIAL);
        Study said = studies.study(id).orElseThrow();
        ConceptId concern = newCode(id);
        SourceId added = interviews.add(id, talk("", fresh("HK-1", Consent.TEAM_ONLY)));
        TranscriptPassage coded = code(id, added, concern);
        Map<String, String> answers =
                Map.of(
                        "access:", "released",
                        "design:", "excerpts",
                        "title:", "Another title",
                        "sample:United Kingdom", "1",
                        "sample:中国", "2");
        for (int times = 0; times < 2; times++) {
            imports.store(read(FILES, id, answers), "zq-ann");
            Study study = studies.study(id).orElseThrow();
            assertThat(study.title()).isEqualTo(said.title());
            assertThat(study.design()).isEqualTo(said.design());
            assertThat(study.access()).isEqualTo(StudyAccess.CONFIDENTIAL);
            assertThat(study.fieldwork()).isEqualTo(said.fieldwork());
            assertThat(study.languages()).isEqualTo(said.languages());
            assertThat(study.samples())
                    .containsAllEntriesOf(said.samples())
                    .containsEntry(new CommunityId("CN"), 2)
                    .hasSize(3);
            assertThat(desk.passages(coding.transcript(id, added).orElseThrow()))
                    .containsExactly(coded);
            assertThat(coding.transcribed(id)).hasSize(3);
            assertThat(people.expert(new ExpertId(id + "/HK-1"))).isPresent();
        }
        assertThat(imports.imports())
                .filteredOn(each -> each.study().equals(id))
                .extracting(StoredImport::format)
                .containsExactly("transcript");
        assertThat(interviews.canAdd(id)).isTrue();
        as("zq-cai");
        assertThat(studies.study(id)).isEmpty();
    }

    @Test
    void goesAsAWhole() {
        StudyId id = create(StudyAccess.CONFIDENTIAL);
        SourceId added = interviews.add(id, talk("", fresh("HK-1", Consent.CODE_AND_COUNTRY)));
        code(id, added, newCode(id));
        StoredImport stored =
                imports.imports().stream()
                        .filter(each -> each.study().equals(id))
                        .findFirst()
                        .orElseThrow();
        imports.undo(stored);
        assertThat(Places.of(graph, SAID)).isZero();
        assertThat(Places.of(graph, id.value() + "/")).isZero();
        assertThat(Places.of(graph, title)).isZero();
        assertThat(Places.of(graph, "香港专家")).isZero();
        assertThat(people.communities()).anyMatch(each -> each.id().value().equals("UK"));
    }
}
