package org.qiutong.translation.xliff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.qiutong.translation.xliff.XliffServiceTest.as;
import static org.qiutong.translation.xliff.XliffServiceTest.refused;
import static org.qiutong.translation.xliff.XliffServiceTest.selection;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.qiutong.ProgramTest;
import org.qiutong.evidence.Rendering.Status;
import org.qiutong.exchange.EditedStudy;
import org.qiutong.exchange.ImportService;
import org.qiutong.exchange.qiutong.StudyReading;
import org.qiutong.id.QuotationId;
import org.qiutong.text.LanguageTag;
import org.qiutong.translation.Change;
import org.qiutong.translation.ChangeRefused;
import org.qiutong.translation.EditConflict;
import org.qiutong.translation.FoundingRenderings;
import org.qiutong.translation.Move;
import org.qiutong.translation.Translation;
import org.qiutong.translation.TranslationService;
import org.qiutong.translation.xliff.ImportPlan.Item;
import org.qiutong.translation.xliff.ImportPlan.Outcome;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

/// What a file of a translator’s tool cannot do: approve, or replace what it was not made from.
@ProgramTest
@WithMockUser(username = "ann", roles = "RESEARCHER")
class XliffRefusalTest {

    private static final LanguageTag CHINESE = LanguageTag.ZH_HANS;
    private static final String Q3 = "itif-2024:q03";
    private static final String Q4 = "itif-2024:q04";
    private static final int RACES = 30;

    @Autowired XliffService xliff;
    @Autowired TranslationService desk;
    @Autowired ImportService imports;
    @Autowired Driver driver;

    @AfterEach
    void putBack() {
        FoundingRenderings.restore(driver, imports);
    }

    /// A state set by a tool is not a review.
    @Test
    void approvesNothingByAFile() {
        xliff.store(read(exported().translate(Q3, "英国政府的做法合理。", "final")));
        Translation stored = rendering("itif-2024/q03");
        assertThat(stored.status()).isEqualTo(Status.IN_REVIEW);
        assertThat(
                        catchThrowableOfType(
                                        ChangeRefused.class,
                                        () ->
                                                desk.change(
                                                        stored,
                                                        Change.of(stored.text())
                                                                .with(Move.APPROVE)))
                                .reason())
                .isEqualTo(ChangeRefused.Reason.SAME_EYES);
        as("bo");
        xliff.store(read(exported().state(Q3, "final")));
        assertThat(rendering("itif-2024/q03").status())
                .as("nor by somebody else's file")
                .isEqualTo(Status.IN_REVIEW);
        assertThat(desk.change(stored, Change.of(stored.text()).with(Move.APPROVE)).status())
                .isEqualTo(Status.REVIEWED);
        as("ann");
        ImportPlan plan = xliff.plan(read(exported().translate(Q3, "别的。", "translated")));
        assertThat(plan.refused())
                .extracting(Item::unit, Item::outcome)
                .containsExactly(refused(Q3, Refusal.LOCKED));
        assertThat(xliff.plan(read(exported())).changesNothing()).isTrue();
    }

    @Test
    void refusesByUnitAndStoresTheRest() {
        Exported exported = exported();
        Translation fifth = rendering("itif-2024/q05");
        desk.change(fifth, Change.of("桌上改过。"));
        imports.store(
                StudyReading.read(
                        EditedStudy.founding()
                                .replace("quotations.yaml", "This is good.", "This is fine.")),
                "bo");
        String edited =
                exported.translate(Q3, "原文已变。", "translated")
                        .translate(Q4, "草案尚待细化。", "translated")
                        .translate("itif-2024:q05", "文件里改的。", "translated")
                        .translate("itif-2024:q06", "  ", "translated")
                        .translate("itif-2024:q07", "元数据丢失。", "translated")
                        .withoutMetadata("itif-2024:q07")
                        .translate("itif-2024:q08", "没有这条。", "translated")
                        .rename("itif-2024:q08", "itif-2024:q99")
                        .translate("itif-2024:q10", "长".repeat(20_001), "translated")
                        .rename("itif-2024:societal-risks:label", "itif-2024:societal-risks:name")
                        .toString()
                        .replaceFirst(
                                "(?s)(id=\"itif-2024:q09\".*?<target[^>]*>)", "$1<ph id=\"1\"/>");
        XliffFile file = read(edited);
        ImportPlan stored = xliff.store(file);
        assertThat(stored.refused())
                .extracting(Item::unit, Item::outcome)
                .containsExactly(
                        refused(Q3, Refusal.SOURCE_CHANGED),
                        refused("itif-2024:q05", Refusal.CHANGED_SINCE),
                        refused("itif-2024:q06", Refusal.NO_TARGET),
                        refused("itif-2024:q07", Refusal.NO_METADATA),
                        refused("itif-2024:q99", Refusal.UNKNOWN_UNIT),
                        refused("itif-2024:q09", Refusal.INLINE_CODES),
                        refused("itif-2024:q10", Refusal.TOO_LONG),
                        refused("itif-2024:societal-risks:name", Refusal.UNKNOWN_UNIT));
        assertThat(stored.rendered(Status.DRAFT)).isEqualTo(1);
        assertThat(rendering("itif-2024/q04").text()).isEqualTo("草案尚待细化。");
        assertThat(rendering("itif-2024/q05").text()).isEqualTo("桌上改过。");
        assertThat(
                        xliff.plan(
                                        read(
                                                exported.toString()
                                                        .replace(
                                                                "srcLang=\"en\"",
                                                                "srcLang=\"fr\"")))
                                .refused())
                .isNotEmpty()
                .extracting(Item::outcome)
                .containsOnly(new Outcome.Refused(Refusal.WRONG_LANGUAGE));
    }

    /// A file and an editor at once: one of them wins, and the other is told by unit.
    @Test
    void decidesRacesWithAnEditor() throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            for (int race = 0; race < RACES; race++) {
                String mine = "文件第" + race + "稿。";
                String theirs = "编辑第" + race + "稿。";
                XliffFile file =
                        read(
                                exported()
                                        .translate(Q3, mine, "translated")
                                        .translate(Q4, mine, "translated"));
                Translation seen = rendering("itif-2024/q04");
                Future<ImportPlan> stored =
                        both.submit(() -> {
                            as("ann");
                            start.await();
                            return xliff.store(file);
                        });
                Future<Boolean> edited =
                        both.submit(() -> {
                            as("bo");
                            start.await();
                            try {
                                desk.change(seen, Change.of(theirs));
                                return true;
                            } catch (EditConflict e) {
                                return false;
                            }
                        });
                List<Item> refused = stored.get().refused();
                assertThat(rendering("itif-2024/q03").text()).isEqualTo(mine);
                Translation now = rendering("itif-2024/q04");
                assertThat(now.version()).isEqualTo(seen.version() + 1);
                if (edited.get()) {
                    assertThat(now.text()).isEqualTo(theirs);
                    assertThat(refused)
                            .extracting(Item::unit, Item::outcome)
                            .containsExactly(refused(Q4, Refusal.CHANGED_SINCE));
                } else {
                    assertThat(now.text()).isEqualTo(mine);
                    assertThat(refused).isEmpty();
                }
            }
        }
    }

    private Exported exported() {
        return new Exported(xliff.xliff(selection(CHINESE), Locale.ENGLISH));
    }

    private Translation rendering(String quotation) {
        return desk.translation(new QuotationId(quotation), CHINESE).orElseThrow();
    }

    private XliffFile read(Object document) {
        return xliff.read("returns.xlf", document.toString().getBytes(StandardCharsets.UTF_8));
    }
}
