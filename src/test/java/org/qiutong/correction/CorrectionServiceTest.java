package org.qiutong.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qiutong.ProgramTest;
import org.qiutong.access.Authority;
import org.qiutong.access.Role;
import org.qiutong.correction.CorrectionRefused.Reason;
import org.qiutong.evidence.EvidenceFilter;
import org.qiutong.evidence.EvidenceService;
import org.qiutong.evidence.Quotation;
import org.qiutong.evidence.Rendering;
import org.qiutong.evidence.Wording;
import org.qiutong.exchange.ImportBatch;
import org.qiutong.exchange.ImportRequest;
import org.qiutong.exchange.ImportService;
import org.qiutong.exchange.StudyFolder;
import org.qiutong.ground.CommonGround;
import org.qiutong.ground.GroundFilter;
import org.qiutong.ground.GroundService;
import org.qiutong.ground.Side;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ConceptId;
import org.qiutong.id.ExpertId;
import org.qiutong.id.QuotationId;
import org.qiutong.id.StudyId;
import org.qiutong.search.SearchFilter;
import org.qiutong.search.SearchService;
import org.qiutong.text.LanguageTag;
import org.qiutong.withdrawal.Deletions;
import org.springframework.beans.factory.annotation.Autowired;

/// A corrected quotation is found, counted and translated as it is now, and stays so when its files
/// come again.
@ProgramTest
class CorrectionServiceTest {

    private final StudyId study = new StudyId("mended-" + System.nanoTime());
    private final ExpertId two = new ExpertId(study + "/E2");
    private final ConceptId leaks = new ConceptId(study + "/leaks");

    @TempDir Path folder;

    @Autowired ImportService imports;
    @Autowired CorrectionService corrections;
    @Autowired EvidenceService evidence;
    @Autowired GroundService ground;
    @Autowired SearchService search;
    @Autowired Deletions deletions;

    private Authority acting;

    @BeforeEach
    void importFiles() throws IOException {
        acting = Authority.ofProgram(Role.RESEARCHER);
        Files.writeString(
                folder.resolve("people.csv"),
                "Participant,Community\nE1,United Kingdom\nE2,中国\nE3,\n");
        Files.writeString(
                folder.resolve("codings.csv"),
                """
                Participant,Document,Quote,Translation,Code
                E1,E1,Modles leak zebras.,模型会泄露斑马。,Leaks
                E2,E2,Nothing else.,别无其他。,Leaks
                """);
        imports.store(read(), "somebody");
    }

    @AfterEach
    void takeAway() {
        deletions.dropStudy(study);
        acting.close();
    }

    private ImportBatch read() {
        try (var all = Files.list(folder)) {
            return imports.read(
                    Optional.empty(),
                    StudyFolder.of(all.toList()),
                    new ImportRequest(
                            Optional.of(study.value()),
                            Optional.empty(),
                            LanguageTag.EN,
                            Map.of(
                                    "access:",
                                    "released",
                                    "sample:UK",
                                    "1",
                                    "sample:China",
                                    "1",
                                    "translation:",
                                    "zh-Hans")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Quotation quotation() {
        return evidence.quotations(EvidenceFilter.ALL.ofStudy(study)).stream()
                .filter(each -> !each.original().toString().contains("Nothing"))
                .findFirst()
                .orElseThrow();
    }

    private static boolean outdated(Rendering rendering) {
        return rendering.status() == Rendering.Status.OUTDATED;
    }

    private static Wording words(Wording of, String words) {
        return new Wording(words, of.expert(), of.locator());
    }

    private long found(String words) {
        return search.search(words, SearchFilter.ALL, 5).words().stream()
                .filter(hit -> hit.id().equals(quotation().id().value()))
                .count();
    }

    @Test
    void isFoundByItsNewWordsAndItsTranslationIsOutdated() {
        Quotation before = quotation();
        assertThat(before.renderings()).isNotEmpty().noneMatch(CorrectionServiceTest::outdated);
        Wording seen = Wording.of(before);
        corrections.correct(before.id(), seen, words(seen, " Models leak quaggas. "));
        Quotation now = quotation();
        assertThat(Wording.of(now).words()).isEqualTo("Models leak quaggas.");
        assertThat(now.renderings()).allMatch(CorrectionServiceTest::outdated);
        assertThat(found("quaggas")).isEqualTo(1);
        assertThat(found("zebras")).isZero();
    }

    @Test
    void countsForWhoeverSaidIt() {
        Quotation before = quotation();
        assertThat(speaking()).containsExactly(true, true);
        Wording seen = Wording.of(before);
        corrections.correct(before.id(), seen, new Wording(seen.words(), two, "p. 7"));
        assertThat(quotation().expert()).isEqualTo(two);
        assertThat(quotation().community().value()).isEqualTo("CN");
        assertThat(quotation().locator()).isEqualTo("p. 7");
        assertThat(speaking()).containsExactly(false, true);
    }

    /// Whether anybody of the United Kingdom and of China speaks of it.
    private List<Boolean> speaking() {
        CommonGround row = ground.on(leaks, GroundFilter.ALL).orElseThrow();
        return Stream.of("UK", "CN")
                .map(CommunityId::new)
                .map(each -> row.assessment().side(each).filter(Side::spoken).isPresent())
                .toList();
    }

    @Test
    void staysWhenTheFilesComeAgain() {
        Quotation before = quotation();
        Wording seen = Wording.of(before);
        corrections.correct(before.id(), seen, new Wording("Models leak.", two, seen.locator()));
        Quotation corrected = quotation();
        assertThat(imports.preview(read()).parts())
                .allSatisfy(part ->
                        assertThat(part.added() + part.changed() + part.removed()).isZero());
        imports.store(read(), "somebody");
        assertThat(quotation()).isEqualTo(corrected);
    }

    @Test
    void refusesWhatIsNoCorrection() {
        Quotation before = quotation();
        Wording seen = Wording.of(before);
        Map<Wording, Reason> wrong =
                Map.of(
                        words(seen, " \n"),
                        Reason.NO_WORDS,
                        words(seen, "言".repeat(33_334)),
                        Reason.TOO_LONG,
                        new Wording(seen.words(), seen.expert(), "x".repeat(501)),
                        Reason.TOO_LONG,
                        new Wording(seen.words(), new ExpertId("itif-2024/2-UK"), ""),
                        Reason.OTHER_EXPERT);
        wrong.forEach((wanted, reason) -> refuses(reason, before.id(), seen, wanted));
        refuses(
                Reason.GONE,
                new QuotationId(study + "/none"),
                seen,
                words(seen, "Something else."));
        assertThat(quotation()).isEqualTo(before);
    }

    private void refuses(Reason reason, QuotationId id, Wording seen, Wording wanted) {
        assertThatThrownBy(() -> corrections.correct(id, seen, wanted))
                .isInstanceOfSatisfying(
                        CorrectionRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    @Test
    void hasOneWinnerInEachRace() throws InterruptedException, ExecutionException {
        QuotationId id = quotation().id();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 0;
                    round < Integer.getInteger("qiutong.test.corrections", 20);
                    round++) {
                Wording seen = Wording.of(quotation());
                List<Future<Optional<Wording>>> both = new ArrayList<>();
                for (String side : List.of("left", "right")) {
                    Wording wanted = words(seen, "Round " + round + ", " + side);
                    Callable<Optional<Wording>> race =
                            () -> {
                                try (var _ = Authority.ofProgram(Role.RESEARCHER)) {
                                    corrections.correct(id, seen, wanted);
                                    return Optional.of(wanted);
                                } catch (CorrectionRefused lost) {
                                    assertThat(lost.reason()).isEqualTo(Reason.CHANGED_MEANWHILE);
                                    assertThat(lost.now()).isNotEqualTo(Optional.of(seen));
                                    return Optional.empty();
                                }
                            };
                    both.add(threads.submit(race));
                }
                List<Wording> winners = new ArrayList<>();
                for (Future<Optional<Wording>> each : both) {
                    each.get().ifPresent(winners::add);
                }
                assertThat(winners).containsExactly(Wording.of(quotation()));
            }
        }
    }
}
