package org.qiutong.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qiutong.dialogue.Hosting.BarrierCheck;
import org.qiutong.dialogue.Outcomes.Outcome;
import org.qiutong.dialogue.Outcomes.Result;
import org.qiutong.dialogue.Outcomes.Said;
import org.qiutong.dialogue.Outcomes.Voice;
import org.qiutong.dialogue.Setting.Days;
import org.qiutong.evidence.Stance;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ConceptId;
import org.qiutong.id.DialogueId;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;

/// The invariants of a dialogue.
public class DialogueTest {

    private static final CommunityId CN = new CommunityId("CN");
    private static final CommunityId UK = new CommunityId("UK");

    static final LocalizedText TITLE =
            LocalizedText.of(Map.of("en", "Open models", "zh-Hans", "开源模型"));

    public static Setting setting() {
        return Setting.first(TITLE, List.of(LanguageTag.EN, LanguageTag.ZH_HANS), List.of(CN, UK));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 90, 12",
        "41, 90, 12",
        "2, 9, 12",
        "2, 481, 12",
        "2, 90, 1",
        "2, 90, 501",
        "2, 90, -3"
    })
    void hasNumbersWithinReason(int sessions, int minutes, int seats) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> setting(sessions, minutes, seats, List.of("CN", "UK")));
    }

    @Test
    void isBetweenTwoCommunitiesAtLeast() {
        assertThat(setting(1, 10, 2, List.of("CN", "UK")).time()).isEqualTo(10);
        assertThatIllegalArgumentException().isThrownBy(() -> setting(2, 90, 12, List.of("CN")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> setting(2, 90, 12, List.of("CN", "CN")));
        assertThatIllegalArgumentException()
                .as("a seat for each")
                .isThrownBy(() -> setting(2, 90, 2, List.of("CN", "UK", "US")));
    }

    private static Setting setting(int sessions, int minutes, int seats, List<String> communities) {
        Setting first = setting();
        return new Setting(
                first.title(),
                first.purpose(),
                first.days(),
                sessions,
                minutes,
                first.format(),
                first.languages(),
                seats,
                communities.stream().map(CommunityId::new).toList(),
                first.confidentiality());
    }

    @Test
    void hasATitle() {
        assertThatIllegalArgumentException().isThrownBy(() -> setting().titled(LocalizedText.NONE));
        String long_ = "长".repeat(300);
        assertThat(
                        setting()
                                .titled(LocalizedText.of(LanguageTag.ZH_HANS, long_))
                                .title()
                                .in(LanguageTag.ZH_HANS))
                .hasValueSatisfying(
                        title -> assertThat(title).hasSize(Setting.LONGEST_TITLE).endsWith("…"));
    }

    @Test
    void endsAfterItBegins() {
        LocalDate day = LocalDate.of(2027, 3, 1);
        assertThat(new Days(day, day).count()).isEqualTo(1);
        assertThat(new Days(day, day.plusDays(2)).count()).isEqualTo(3);
        assertThatIllegalArgumentException().isThrownBy(() -> new Days(day, day.minusDays(1)));
        assertThat(new Days(day, day.plusDays(365)).count()).isEqualTo(Setting.MOST_DAYS);
        assertThatIllegalArgumentException().isThrownBy(() -> new Days(day, day.plusDays(366)));
    }

    @Test
    void talksOfAConceptOnce() {
        AgendaItem item = new AgendaItem(new ConceptId("itif-2024/misuse"), 30);
        assertThat(new Agenda(List.of(item)).time()).isEqualTo(30);
        assertThatIllegalArgumentException().isThrownBy(() -> new Agenda(List.of(item, item)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AgendaItem(new ConceptId("itif-2024/misuse"), 4));
    }

    @Test
    void choosesAHostForAReason() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Hosting.Choice(
                                Optional.of(new ConceptId("x/y")), "", Optional.empty(), " "));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Hosting.Choice(Optional.empty(), " ", Optional.empty(), "because"));
    }

    @Test
    void leavesABarrierAsItIsForAReason() {
        assertThat(new BarrierCheck(new ConceptId("x/y"), List.of(), false, "").decided())
                .isFalse();
        assertThat(
                        new BarrierCheck(
                                        new ConceptId("x/y"),
                                        List.of(new ConceptId("x/z")),
                                        false,
                                        "")
                                .decided())
                .isTrue();
        assertThat(new BarrierCheck(new ConceptId("x/y"), List.of(), true, "why").decided())
                .isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BarrierCheck(new ConceptId("x/y"), List.of(), true, ""));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new BarrierCheck(
                                new ConceptId("x/y"), List.of(new ConceptId("x/z")), true, "why"));
    }

    @Test
    void agreesOnOneSide() {
        Voice china = new Voice(CN, Tendency.ALL_FOR);
        outcome(Result.AGREED, china, new Voice(UK, Tendency.MOST_FOR));
        outcome(Result.DIFFERS, china, new Voice(UK, Tendency.SOME_AGAINST));
        outcome(Result.OPEN);
        for (Tendency other :
                List.of(Tendency.DIVIDED, Tendency.SOME_AGAINST, Tendency.ALL_AGAINST)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> outcome(Result.AGREED, china, new Voice(UK, other)));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> outcome(Result.OPEN, china));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> outcome(Result.DIFFERS, china, china));
    }

    @Test
    void holdsNoSpeakersNameUnderTheChathamHouseRule() {
        Said said =
                new Said(
                        new ConceptId("x/y"),
                        Stance.SUPPORT,
                        LanguageTag.EN,
                        "Yes.",
                        LocalizedText.NONE,
                        Optional.of(CN),
                        Optional.of("Wei"));
        Outcomes outcomes = new Outcomes(Map.of(), List.of(), List.of(said));
        Dialogue dialogue =
                new Dialogue(
                        new DialogueId("d"),
                        setting(),
                        Agenda.NONE,
                        Hosting.NONE,
                        outcomes,
                        "ann",
                        List.of(),
                        false,
                        1,
                        Instant.EPOCH,
                        "ann");
        assertThat(dialogue.outcomes().said())
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.speaker()).isEmpty();
                    assertThat(each.community()).contains(CN);
                });
        assertThat(dialogue.with(outcomes)).isEqualTo(dialogue);
    }

    private static Outcome outcome(Result result, Voice... voices) {
        return new Outcome(new ConceptId("x/y"), result, LocalizedText.NONE, List.of(voices));
    }

    @Test
    void keepsWordsThatWereSaid() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Said(
                                new ConceptId("x/y"),
                                Stance.SUPPORT,
                                LanguageTag.EN,
                                " ",
                                LocalizedText.NONE,
                                Optional.empty(),
                                Optional.empty()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Outcomes(Map.of(CN, 0), List.of(), List.of()));
    }
}
