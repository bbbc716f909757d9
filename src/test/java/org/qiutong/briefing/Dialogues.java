package org.qiutong.briefing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.qiutong.dialogue.Agenda;
import org.qiutong.dialogue.AgendaItem;
import org.qiutong.dialogue.Dialogue;
import org.qiutong.dialogue.Hosting;
import org.qiutong.dialogue.Outcomes;
import org.qiutong.dialogue.Setting;
import org.qiutong.dialogue.Setting.Confidentiality;
import org.qiutong.evidence.Stance;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ConceptId;
import org.qiutong.id.DialogueId;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;

/// Dialogues on the founding study.
final class Dialogues {

    private static final CommunityId CN = new CommunityId("CN");
    private static final CommunityId UK = new CommunityId("UK");

    static final String SECRET_NAME = "Amanda Secretname";
    static final String SECRET_INSTITUTION = "Institute of Secrets";
    static final String SAID = "What was said in the room.";

    static final List<Guests.Guest> GUESTS =
            List.of(
                    new Guests.Guest(SECRET_NAME, Optional.of(UK), Optional.of(SECRET_INSTITUTION)),
                    new Guests.Guest("2-UK", Optional.of(UK), Optional.empty()),
                    new Guests.Guest("7-CN", Optional.of(CN), Optional.empty()));

    private Dialogues() {}

    static Dialogue on(Confidentiality rule, String title, String... concepts) {
        return new Dialogue(
                new DialogueId("d-1"),
                new Setting(
                        both(title, "开源人工智能风险对话"),
                        both(
                                "Find out where both sides could begin to work together on the risks of open source AI.",
                                "探讨双方可以从何处着手，就开源人工智能的风险开展合作。"),
                        Optional.of(
                                new Setting.Days(
                                        LocalDate.of(2027, 3, 4), LocalDate.of(2027, 3, 5))),
                        4,
                        90,
                        Setting.Format.HYBRID,
                        List.of(LanguageTag.EN, LanguageTag.ZH_HANS),
                        24,
                        List.of(UK, CN),
                        rule),
                new Agenda(
                        Stream.of(concepts)
                                .map(each ->
                                        new AgendaItem(
                                                new ConceptId("itif-2024/" + each),
                                                45,
                                                both(
                                                        "Where would you begin, and what would you need from the other side?",
                                                        "您会从何处着手？需要对方提供什么？"),
                                                "Note that is for planners only"))
                                .toList()),
                new Hosting(
                        Optional.of(
                                new Hosting.Choice(
                                        Optional.of(new ConceptId("itif-2024/third-country-leads")),
                                        "A neutral university",
                                        Optional.empty(),
                                        "Both sides have been there before.")),
                        List.of(
                                new Hosting.BarrierCheck(
                                        new ConceptId("itif-2024/language-barriers"),
                                        List.of(
                                                new ConceptId(
                                                        "itif-2024/multilingual-communication")),
                                        false,
                                        "Two interpreters."))),
                new Outcomes(
                        Map.of(UK, 3, CN, 4),
                        List.of(),
                        List.of(
                                new Outcomes.Said(
                                        new ConceptId("itif-2024/" + concepts[0]),
                                        Stance.SUPPORT,
                                        LanguageTag.EN,
                                        SAID,
                                        LocalizedText.of(LanguageTag.ZH_HANS, "会场上所说的话。"),
                                        Optional.of(UK),
                                        Optional.of(SECRET_NAME)))),
                "convenor",
                List.of(),
                false,
                3,
                Instant.parse("2026-11-26T14:00:00Z"),
                "convenor");
    }

    static LocalizedText both(String english, String chinese) {
        return LocalizedText.of(Map.of("en", english, "zh-Hans", chinese));
    }
}
