package org.qiutong.dialogue.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qiutong.codebook.Concept;
import org.qiutong.codebook.ConceptKind;
import org.qiutong.dialogue.Agenda;
import org.qiutong.dialogue.AgendaItem;
import org.qiutong.dialogue.Setting;
import org.qiutong.dialogue.agenda.AgendaProposal.Proposed;
import org.qiutong.dialogue.agenda.AgendaProposal.ThemeSays;
import org.qiutong.ground.Assessment;
import org.qiutong.ground.Certainty;
import org.qiutong.ground.CommonGround;
import org.qiutong.ground.Label;
import org.qiutong.ground.Label.Shared.Sense;
import org.qiutong.ground.Thresholds;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ConceptId;
import org.qiutong.id.StudyId;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;

/// The proposed order, and the warnings about a different one.
class AgendaProposalTest {

    private static final Label REPORTED = new Label.Shared(Sense.POSITION, Certainty.REPORTED);
    private static final Label SURE = new Label.Shared(Sense.POSITION, Certainty.ESTABLISHED);
    private static final CommunityId A = new CommunityId("A");
    private static final CommunityId B = new CommunityId("B");
    private static final Label RAISED = new Label.RaisedOnEverySide(Certainty.REPORTED);
    private static final Label FIRST =
            new Label.OneSide(List.of(A), List.of(B), Certainty.REPORTED);
    private static final Label SECOND =
            new Label.OneSide(List.of(B), List.of(A), Certainty.REPORTED);
    private static final Label BETWEEN =
            new Label.ContestedBetween(List.of(A), List.of(B), Certainty.REPORTED);
    private static final Label WITHIN =
            new Label.ContestedWithin(List.of(A), Certainty.ESTABLISHED);
    private static final Label SAMPLE = new Label.OpinionsVary(false, Certainty.REPORTED);
    private static final Label OPEN = new Label.Insufficient(List.of());

    @Test
    void goesFromCommonGroundThroughOneSideToWhatIsContested() {
        AgendaProposal proposal =
                AgendaProposal.of(
                        List.of(
                                row("sample", SAMPLE),
                                row("second", SECOND),
                                row("between", BETWEEN),
                                row("open", OPEN),
                                row("raised", RAISED),
                                row("first", FIRST),
                                row("within", WITHIN),
                                row("reported", REPORTED),
                                row("sure", SURE)),
                        600);
        assertThat(names(proposal))
                .containsExactly(
                        "sure",
                        "reported",
                        "raised",
                        "second",
                        "first",
                        "sample",
                        "within",
                        "between");
        assertThat(proposal.items())
                .extracting(item -> item.why().stage())
                .isSorted()
                .doesNotContain(Stage.UNKNOWN);
        assertThat(proposal.items().getLast().why().of()).isEqualTo(3);
    }

    @Test
    void letsTheSidesTakeTurns() {
        List<CommonGround> rows = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            rows.add(row("a" + i, FIRST));
        }
        rows.add(row("b", SECOND));
        assertThat(names(AgendaProposal.of(rows, 300))).containsExactly("a0", "b", "a1", "a2");
    }

    @Test
    void putsPlatitudesBehindWhatIsSharedInDisputedThemes() {
        AgendaProposal proposal =
                AgendaProposal.of(
                        List.of(
                                row("platitude", SURE, OptionalDouble.of(0)),
                                row("worth", SURE, OptionalDouble.of(0.5)),
                                row("unknown", SURE, OptionalDouble.empty())),
                        120);
        assertThat(names(proposal)).containsExactly("worth", "unknown", "platitude");
        assertThat(proposal.items())
                .extracting(item -> item.why().theme())
                .containsExactly(ThemeSays.DISPUTED, ThemeSays.NOTHING, ThemeSays.UNDISPUTED);
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 25, 45, 60, 95, 180, 185, 360, 480, 1440, 19200})
    void fillsTheTimeThereIs(int time) {
        List<CommonGround> rows = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            rows.add(row("shared" + i, REPORTED));
            rows.add(row("one" + i, FIRST));
            rows.add(row("between" + i, BETWEEN));
        }
        AgendaProposal proposal = AgendaProposal.of(rows, time);
        int planned = proposal.agenda().time();
        assertThat(planned).isLessThanOrEqualTo(time);
        if (time <= 12 * Setting.MOST_MINUTES / 2) {
            assertThat(planned).isGreaterThan(time - 5 - 5 * proposal.items().size());
        }
        assertThat(proposal.items()).isNotEmpty().hasSizeLessThanOrEqualTo(12);
        assertThat(proposal.items()).allMatch(item -> item.minutes() >= 5);
    }

    @Test
    void proposesNothingWhereNothingIsKnown() {
        assertThat(AgendaProposal.of(List.of(row("open", OPEN)), 180).items()).isEmpty();
        assertThat(AgendaProposal.of(List.of(), 180).agenda()).isEqualTo(Agenda.NONE);
    }

    @Test
    void saysNothingOfTheProposalItself() {
        assertThat(departures(120, 120, "shared", "one", "contested")).isEmpty();
        assertThat(departures(120, 120)).isEmpty();
    }

    @Test
    void saysWhatComesTooEarly() {
        assertThat(departures(120, 120, "contested", "shared", "one"))
                .containsExactly(
                        new Departure.TooEarly(
                                new ConceptId(id("contested")),
                                Stage.CONTESTED,
                                new ConceptId(id("shared")),
                                Stage.COMMON),
                        new Departure.Moved(new ConceptId(id("contested")), true));
        assertThat(departures(120, 120, "shared", "contested", "one"))
                .contains(
                        new Departure.TooEarly(
                                new ConceptId(id("contested")),
                                Stage.CONTESTED,
                                new ConceptId(id("one")),
                                Stage.ONE_SIDED));
    }

    @Test
    void saysWhatIsThereAndWhatIsNot() {
        assertThat(departures(120, 120, "contested", "open"))
                .containsExactly(
                        new Departure.NothingShared(
                                new ConceptId(id("contested")), Stage.CONTESTED),
                        new Departure.Added(new ConceptId(id("open")), Stage.UNKNOWN),
                        new Departure.LeftOut(new ConceptId(id("shared")), Stage.COMMON),
                        new Departure.LeftOut(new ConceptId(id("one")), Stage.ONE_SIDED));
    }

    @Test
    void saysHowTheTimeFits() {
        assertThat(departures(120, 90, "shared", "one", "contested"))
                .containsExactly(new Departure.Time(120, 90));
        assertThat(departures(60, 90, "shared", "one", "contested"))
                .containsExactly(new Departure.Time(60, 90));
    }

    private static List<Departure> departures(int planned, int time, String... order) {
        List<CommonGround> rows =
                List.of(
                        row("shared", REPORTED),
                        row("one", FIRST),
                        row("contested", BETWEEN),
                        row("open", OPEN));
        Map<ConceptId, Stage> stages = new HashMap<>();
        rows.forEach(row -> stages.put(row.concept().id(), Stage.of(row.label())));
        List<AgendaItem> items = new ArrayList<>();
        for (String each : order) {
            items.add(new AgendaItem(new ConceptId(id(each)), planned / order.length));
        }
        return Departure.of(new Agenda(items), stages, AgendaProposal.of(rows, 90), time);
    }

    private static List<String> names(AgendaProposal proposal) {
        return proposal.items().stream()
                .map(Proposed::concept)
                .map(id -> id.value().substring("study/".length()))
                .toList();
    }

    private static String id(String name) {
        return "study/" + name;
    }

    private static CommonGround row(String name, Label label) {
        return row(name, label, OptionalDouble.empty());
    }

    private static CommonGround row(String name, Label label, OptionalDouble contested) {
        Concept concept =
                Concept.builder(
                                new ConceptId(id(name)),
                                new StudyId("study"),
                                ConceptKind.CONCERN,
                                LocalizedText.of(LanguageTag.EN, name))
                        .build();
        return new CommonGround(
                concept,
                Assessment.of(List.of(), List.of(), Thresholds.STANDARD),
                label,
                List.of(),
                List.of(),
                false,
                List.of(),
                contested);
    }
}
