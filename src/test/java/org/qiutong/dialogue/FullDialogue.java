package org.qiutong.dialogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qiutong.dialogue.Hosting.BarrierCheck;
import org.qiutong.dialogue.Outcomes.Outcome;
import org.qiutong.dialogue.Outcomes.Result;
import org.qiutong.dialogue.Outcomes.Said;
import org.qiutong.dialogue.Outcomes.Voice;
import org.qiutong.dialogue.Setting.Confidentiality;
import org.qiutong.dialogue.Setting.Days;
import org.qiutong.dialogue.Setting.Format;
import org.qiutong.evidence.Stance;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ConceptId;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;

/// The parts of a dialogue, with something in every field.
final class FullDialogue {

    private static final CommunityId CN = new CommunityId("CN");
    private static final CommunityId UK = new CommunityId("UK");

    private static final String MISUSE = "itif-2024/misuse";
    private static final String TRUST = "itif-2024/trust-issues";

    private FullDialogue() {}

    static Setting setting() {
        return new Setting(
                LocalizedText.of(LanguageTag.ZH_HANS, "求同存异"),
                LocalizedText.of(Map.of("en", "To find out.", "zh-Hans", "以求共识。")),
                Optional.of(new Days(LocalDate.of(2027, 3, 1), LocalDate.of(2027, 3, 2))),
                4,
                75,
                Format.HYBRID,
                List.of(LanguageTag.EN, LanguageTag.ZH_HANS),
                24,
                List.of(UK, CN),
                Confidentiality.ON_THE_RECORD);
    }

    static Agenda agenda() {
        return new Agenda(
                List.of(
                        new AgendaItem(
                                new ConceptId("itif-2024/who-should-lead"),
                                45,
                                LocalizedText.of(Map.of("en", "Who?", "zh-Hans", "谁？")),
                                "Begin with the UK."),
                        new AgendaItem(new ConceptId(MISUSE), 30)));
    }

    static Hosting hosting() {
        return new Hosting(
                Optional.of(
                        new Hosting.Choice(
                                Optional.of(new ConceptId("itif-2024/neutral-platforms")),
                                "A university in Geneva",
                                Optional.empty(),
                                "Both sides can get visas.")),
                List.of(
                        new BarrierCheck(
                                new ConceptId(TRUST),
                                List.of(new ConceptId("itif-2024/neutral-platforms")),
                                false,
                                "Slowly."),
                        new BarrierCheck(
                                new ConceptId("itif-2024/us-china-relations"),
                                List.of(),
                                true,
                                "Not ours.")));
    }

    static Outcomes outcomes() {
        return new Outcomes(
                Map.of(CN, 7, UK, 5),
                List.of(
                        new Outcome(
                                new ConceptId(MISUSE),
                                Result.AGREED,
                                LocalizedText.of(Map.of("en", "A harm.", "zh-Hans", "是害。")),
                                List.of(
                                        new Voice(CN, Tendency.MOST_FOR),
                                        new Voice(UK, Tendency.ALL_FOR))),
                        new Outcome(
                                new ConceptId(TRUST), Result.OPEN, LocalizedText.NONE, List.of())),
                List.of(
                        new Said(
                                new ConceptId(MISUSE),
                                Stance.SUPPORT,
                                LanguageTag.ZH_HANS,
                                "我们都担心。",
                                LocalizedText.of(LanguageTag.EN, "We are all worried."),
                                Optional.of(CN),
                                Optional.of("A speaker")),
                        new Said(
                                new ConceptId(MISUSE),
                                Stance.MIXED,
                                LanguageTag.EN,
                                "It depends.",
                                LocalizedText.NONE,
                                Optional.empty(),
                                Optional.empty())));
    }
}
