package org.qiutong.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.qiutong.ProgramTest;
import org.qiutong.evidence.Rendering.Status;
import org.qiutong.exchange.EditedStudy;
import org.qiutong.exchange.ImportService;
import org.qiutong.exchange.qiutong.StudyReading;
import org.qiutong.id.QuotationId;
import org.qiutong.text.LanguageTag;
import org.qiutong.translation.TranslationService.HistoryEntry;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

/// Two who change one translation: one of them wins, and the other is told.
@ProgramTest
@Tag("server")
@WithMockUser(username = "ann", roles = "RESEARCHER")
class TranslationConflictsTest {

    private static final LanguageTag CHINESE = LanguageTag.ZH_HANS;
    private static final LanguageTag FRENCH = new LanguageTag("fr");
    private static final String Q1 = "itif-2024/q01";

    /// Fewer races on a server.
    private static final int RACES = Boolean.getBoolean("qiutong.test.server") ? 100 : 1_000;

    @Autowired TranslationService desk;
    @Autowired ImportService imports;
    @Autowired Driver driver;

    @AfterEach
    void putBack() {
        FoundingRenderings.restore(driver, imports);
    }

    /// A translation of an original that has changed meanwhile does not translate the new one.
    @Test
    void tellsThatAnImportCameBetween() {
        Translation seen = chinese();
        imports.store(
                StudyReading.read(
                        EditedStudy.founding()
                                .replace("quotations.yaml", "bad things", "evil things")),
                "bo");
        EditConflict source =
                catchThrowableOfType(EditConflict.class, () -> desk.change(seen, Change.of("第一稿")));
        assertThat(source.theirs().status()).isEqualTo(Status.OUTDATED);
        Translation again = chinese();
        imports.store(
                StudyReading.read(
                        EditedStudy.founding()
                                .replace("quotations.yaml", "bad things", "evil things")
                                .replace("quotations.yaml", seen.text(), "新译文。")),
                "bo");
        assertThat(
                        catchThrowableOfType(
                                        EditConflict.class,
                                        () -> desk.change(again, Change.of("第一稿")))
                                .theirs()
                                .text())
                .isEqualTo("新译文。");
    }

    /// Exactly one of two editors wins, and the other is shown both texts; the text of each winner
    /// is kept.
    @Test
    void decidesAThousandRaces() throws Exception {
        List<String> winners = new ArrayList<>();
        winners.add(chinese().text());
        CyclicBarrier start = new CyclicBarrier(2);
        try (ExecutorService editors = Executors.newFixedThreadPool(2)) {
            for (int race = 0; race < RACES; race++) {
                Translation seen = desk.translation(new QuotationId(Q1), CHINESE).orElseThrow();
                List<Future<Optional<EditConflict>>> runs = new ArrayList<>();
                List<String> texts = List.of("安的第" + race + "稿", "波的第" + race + "稿");
                for (int i = 0; i < 2; i++) {
                    String editor = List.of("ann", "bo").get(i);
                    Change change = Change.of(texts.get(i));
                    runs.add(
                            editors.submit(() -> {
                                TranslationServiceTest.as(editor);
                                start.await();
                                try {
                                    desk.change(seen, change);
                                    return Optional.empty();
                                } catch (EditConflict conflict) {
                                    return Optional.of(conflict);
                                }
                            }));
                }
                Optional<EditConflict> ann = runs.get(0).get();
                Optional<EditConflict> bo = runs.get(1).get();
                assertThat(ann.isPresent()).as("race " + race).isNotEqualTo(bo.isPresent());
                int winner = ann.isPresent() ? 1 : 0;
                EditConflict told = ann.or(() -> bo).orElseThrow();
                assertThat(told.ours().text()).isEqualTo(texts.get(1 - winner));
                assertThat(told.theirs().text()).isEqualTo(texts.get(winner));
                assertThat(told.theirs().version()).isEqualTo(seen.version() + 1);
                winners.add(texts.get(winner));
            }
        }
        assertThat(desk.history(chinese()).reversed())
                .extracting(HistoryEntry::text)
                .containsExactlyElementsOf(winners);
    }

    @Test
    void decidesWhoBegins() throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        try (ExecutorService editors = Executors.newFixedThreadPool(2)) {
            for (int number = 1; number <= 12; number++) {
                String quotation = "itif-2024/q%02d".formatted(number);
                Translation none =
                        desk.translation(new QuotationId(quotation), FRENCH).orElseThrow();
                List<Future<Boolean>> runs = new ArrayList<>();
                for (String editor : List.of("ann", "bo")) {
                    runs.add(
                            editors.submit(() -> {
                                TranslationServiceTest.as(editor);
                                start.await();
                                try {
                                    desk.change(none, Change.of(editor));
                                    return true;
                                } catch (EditConflict conflict) {
                                    return false;
                                }
                            }));
                }
                assertThat(List.of(runs.get(0).get(), runs.get(1).get()))
                        .containsExactlyInAnyOrder(true, false);
                Translation begun =
                        desk.translation(new QuotationId(quotation), FRENCH).orElseThrow();
                assertThat(begun.text()).isEqualTo(runs.get(0).get() ? "ann" : "bo");
                assertThat(desk.history(begun)).hasSize(1);
            }
        }
    }

    private Translation chinese() {
        return desk.translation(new QuotationId(Q1), CHINESE).orElseThrow();
    }
}
