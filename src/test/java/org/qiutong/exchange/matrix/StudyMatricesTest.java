package org.qiutong.exchange.matrix;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.qiutong.ProgramTest;
import org.qiutong.access.Authority;
import org.qiutong.access.Role;
import org.qiutong.evidence.EvidenceFilter;
import org.qiutong.evidence.EvidenceService;
import org.qiutong.evidence.Quotation;
import org.qiutong.exchange.ImportRequest;
import org.qiutong.exchange.ImportService;
import org.qiutong.exchange.StudyFolder;
import org.qiutong.export.Cell;
import org.qiutong.export.Sheet;
import org.qiutong.id.StudyId;
import org.qiutong.study.StudyService;
import org.qiutong.text.LanguageTag;
import org.qiutong.withdrawal.Deletions;
import org.qiutong.withdrawal.Subject;
import org.springframework.beans.factory.annotation.Autowired;

/// Matrices against the evidence, and against a small study counted by hand.
@ProgramTest
class StudyMatricesTest {

    private static final StudyId FOUNDING = new StudyId("itif-2024");
    private static final StudyId SMALL = new StudyId("small");

    @Autowired StudyMatrices matrices;
    @Autowired EvidenceService evidence;
    @Autowired StudyService studies;
    @Autowired ImportService imports;
    @Autowired Deletions deletions;

    @AfterEach
    void forget() {
        if (studies.study(SMALL).isPresent()) {
            takeAway();
        }
    }

    private void takeAway() {
        try (var _ = Authority.ofProgram(Role.RESEARCHER)) {
            deletions.delete(Subject.study(SMALL));
        }
    }

    private void store(String design) {
        String codings =
                """
                id,participant,quote,code,stance
                1,A,First,Risk > Misuse,support
                1,A,First,Risk > Cost,support
                2,A,Second,Risk > Misuse,oppose
                3,B,Third,Risk > Cost,oppose
                4,C,Fourth,Risk > Misuse,mixed
                """;
        String people =
                """
                participant,community,sector
                A,UK,company
                B,UK,
                C,CN,university
                D,CN,
                """;
        try (var _ = Authority.ofProgram(Role.RESEARCHER)) {
            imports.store(
                    imports.read(
                            Optional.of("sheet"),
                            StudyFolder.of(
                                    Map.of(
                                            "codings.csv", codings.getBytes(UTF_8),
                                            "people.csv", people.getBytes(UTF_8))),
                            new ImportRequest(
                                    Optional.of("small"),
                                    Optional.empty(),
                                    LanguageTag.EN,
                                    Map.of("access:", "released", "design:", design))),
                    "somebody");
        }
    }

    @Test
    void silenceIsAnEmptyCell() {
        store("coded");
        assertThat(rows(matrices.stances(SMALL, Locale.ENGLISH)))
                .containsExactly(
                        "participant|community|community_en|community_zh-Hans|sector|code:risk|code:risk-misuse|code:risk-cost",
                        "A|UK|United Kingdom|英国|company||mixed|support",
                        "B|UK|United Kingdom|英国||||oppose",
                        "C|CN|China|中国|university||mixed|",
                        "D|CN|China|中国||||");
        assertThat(rows(matrices.quotations(SMALL, Locale.ENGLISH)).subList(1, 5))
                .containsExactly(
                        "A|UK|United Kingdom|英国|company||2|1",
                        "B|UK|United Kingdom|英国||||1",
                        "C|CN|China|中国|university||1|",
                        "D|CN|China|中国||||");
    }

    @Test
    void countsPairsOfCodes() {
        store("coded");
        assertThat(rows(matrices.pairs(SMALL, Locale.ENGLISH)))
                .containsExactly(
                        "code-id|kind|label_en|theme|theme_en|code:risk|code:risk-misuse|code:risk-cost",
                        "risk|theme|Risk|||||",
                        "risk-misuse|concern|Misuse|risk|Risk||3|1",
                        "risk-cost|concern|Cost|risk|Risk||1|2");
    }

    @Test
    void countsPeopleOnlyWhereAStanceIsACount() {
        store("coded");
        Sheet counted = matrices.communities(SMALL, Locale.ENGLISH);
        assertThat(rows(counted))
                .contains(
                        "code-id|kind|label_en|theme|theme_en|UK:support|UK:oppose|UK:mixed|UK:quotations|UK:findings|CN:support|CN:oppose|CN:mixed|CN:quotations|CN:findings",
                        "risk-misuse|concern|Misuse|risk|Risk|0|0|1|2||0|0|1|1|",
                        "risk-cost|concern|Cost|risk|Risk|1|1|0|2||||||");
        takeAway();
        store("excerpts");
        assertThat(matrices.communities(SMALL, Locale.ENGLISH).columns())
                .extracting(Sheet.Column::id)
                .noneMatch(each -> each.endsWith(":support"));
    }

    @Test
    void hasTheStancesOfTheFoundingStudy() {
        Map<String, Integer> said = new HashMap<>();
        int codings = 0;
        for (Quotation each : evidence.quotations(EvidenceFilter.ALL.ofStudy(FOUNDING))) {
            for (Quotation.Coding coding : each.codings()) {
                said.merge(each.expert() + "" + coding.concept(), 1, Integer::sum);
                codings++;
            }
        }
        for (Locale language : List.of(Locale.ENGLISH, Locale.forLanguageTag("zh-Hans"))) {
            assertThat(cells(matrices.stances(FOUNDING, language))).hasSize(said.size());
            assertThat(
                            cells(matrices.quotations(FOUNDING, language)).stream()
                                    .mapToLong(each -> ((Cell.Whole) each).value())
                                    .sum())
                    .isEqualTo(codings)
                    .isPositive();
        }
    }

    private static List<Cell> cells(Sheet sheet) {
        return sheet.rows().stream()
                .flatMap(row ->
                        IntStream.range(0, row.size())
                                .filter(at -> sheet.columns().get(at).id().startsWith("code:"))
                                .mapToObj(row::get))
                .filter(each -> !each.equals(Cell.EMPTY))
                .toList();
    }

    private static List<String> rows(Sheet sheet) {
        List<String> rows = new ArrayList<>();
        rows.add(String.join("|", sheet.columns().stream().map(Sheet.Column::id).toList()));
        sheet.rows()
                .forEach(row ->
                        rows.add(
                                String.join(
                                        "|", row.stream().map(StudyMatricesTest::text).toList())));
        return rows;
    }

    private static String text(Cell cell) {
        return switch (cell) {
            case Cell.Text(String text) -> text;
            case Cell.Whole(long value) -> Long.toString(value);
            default -> "";
        };
    }
}
