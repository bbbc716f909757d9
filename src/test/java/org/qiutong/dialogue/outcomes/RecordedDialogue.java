package org.qiutong.dialogue.outcomes;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.neo4j.driver.Driver;
import org.qiutong.dialogue.Dialogue;
import org.qiutong.dialogue.DialogueService;
import org.qiutong.dialogue.DialogueService.Shelf;
import org.qiutong.dialogue.DialogueTest;
import org.qiutong.dialogue.Outcomes;
import org.qiutong.dialogue.Outcomes.Outcome;
import org.qiutong.dialogue.Outcomes.Result;
import org.qiutong.dialogue.Outcomes.Said;
import org.qiutong.dialogue.Outcomes.Voice;
import org.qiutong.dialogue.Setting;
import org.qiutong.dialogue.Setting.Confidentiality;
import org.qiutong.dialogue.Setting.Days;
import org.qiutong.dialogue.Tendency;
import org.qiutong.evidence.Stance;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ConceptId;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;
import org.springframework.security.core.context.SecurityContextHolder;

/// A dialogue that has been held, and what was recorded at it.
final class RecordedDialogue {

    private static final CommunityId CN = new CommunityId("CN");
    private static final CommunityId UK = new CommunityId("UK");

    static final String MISUSE = "itif-2024/malicious-use";
    static final String SPEAKER = "Wei Example";
    private static final String LEAD = "itif-2024/inclusive-body-leads";

    private RecordedDialogue() {}

    static Dialogue held(DialogueService dialogues, Confidentiality rule, Outcomes outcomes) {
        Dialogue begun = dialogues.create(setting(rule, past()));
        return dialogues.save(begun, outcomes);
    }

    /// All that the account at work owns, and what was entered of it.
    static void takeAway(DialogueService dialogues, OutcomeService outcomes, Driver driver) {
        var context = SecurityContextHolder.getContext();
        for (Dialogue.Summary each : dialogues.list(Shelf.OWN, Optional.empty())) {
            outcomes.withdraw(each.id());
        }
        SecurityContextHolder.setContext(context);
        try (var session = driver.session()) {
            session.run("MATCH (d:Dialogue) OPTIONAL MATCH (d)-[:HAS_ITEM]->(i) DETACH DELETE d, i")
                    .consume();
        }
    }

    static Days past() {
        return new Days(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 2));
    }

    static Setting setting(Confidentiality rule, Days days) {
        Setting first = DialogueTest.setting();
        return new Setting(
                first.title(),
                first.purpose(),
                Optional.of(days),
                first.sessions(),
                first.minutes(),
                first.format(),
                first.languages(),
                first.seats(),
                first.communities(),
                rule);
    }

    static Outcomes recorded() {
        return new Outcomes(
                Map.of(CN, 7, UK, 5),
                List.of(
                        new Outcome(
                                new ConceptId(MISUSE),
                                Result.AGREED,
                                words(),
                                List.of(
                                        new Voice(CN, Tendency.MOST_FOR),
                                        new Voice(UK, Tendency.ALL_FOR))),
                        new Outcome(
                                new ConceptId(LEAD),
                                Result.DIFFERS,
                                words(),
                                List.of(
                                        new Voice(CN, Tendency.ALL_FOR),
                                        new Voice(UK, Tendency.DIVIDED))),
                        new Outcome(
                                new ConceptId("itif-2024/misuse"),
                                Result.OPEN,
                                words(),
                                List.of())),
                List.of(
                        said("我们都担心。", Optional.of(CN), Optional.of(SPEAKER)),
                        said("这是头等大事。", Optional.of(CN), Optional.empty()),
                        said("谁都不该说是我说的。", Optional.empty(), Optional.empty())));
    }

    private static Said said(
            String text, Optional<CommunityId> community, Optional<String> speaker) {
        return new Said(
                new ConceptId(MISUSE),
                Stance.SUPPORT,
                LanguageTag.ZH_HANS,
                text,
                LocalizedText.of(LanguageTag.EN, "In English: " + text.length()),
                community,
                speaker);
    }

    static LocalizedText words() {
        return LocalizedText.of(Map.of("en", "Which harms we fear.", "zh-Hans", "我们担心哪些危害。"));
    }
}
