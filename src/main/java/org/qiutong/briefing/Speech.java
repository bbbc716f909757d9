package org.qiutong.briefing;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.qiutong.evidence.Stance;
import org.qiutong.evidence.cards.Labels;
import org.qiutong.evidence.cards.StanceWords;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ConceptId;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;
import org.qiutong.text.LocalizedText.Version;
import org.qiutong.text.Phrases;

/// One of the languages of a pack.
record Speech(Locale locale, Phrases phrases, Labels labels) {

    LanguageTag language() {
        return LanguageTag.of(locale);
    }

    Version say(String key) {
        return say(key, Map.of());
    }

    Version say(String key, Map<String, ?> arguments) {
        return plain(words(key, arguments));
    }

    String words(String key, Map<String, ?> arguments) {
        return phrases.say(locale, key, arguments);
    }

    /// A text that is in this language already.
    Version plain(String text) {
        return new Version(language(), text);
    }

    /// A text of the data, in this language where it is in it.
    Version text(LocalizedText text) {
        return text.best(language());
    }

    String community(CommunityId id) {
        return labels.community(id, locale);
    }

    String concept(ConceptId id) {
        return labels.concept(id, locale);
    }

    /// What a stance on a concept is called.
    String stance(Stance stance, ConceptId concept) {
        return StanceWords.of(stance, labels.kind(concept), locale, phrases);
    }

    /// Before those who take a stance on a concept.
    String beforeStance(Stance stance, ConceptId concept) {
        return StanceWords.before(stance, labels.kind(concept), locale, phrases);
    }

    String name(Enum<?> constant) {
        String type = constant.getDeclaringClass().getName();
        return words(
                "name."
                        + type.substring(type.lastIndexOf('.') + 1).replace('$', '.')
                        + "."
                        + constant.name(),
                Map.of());
    }

    String date(LocalDate date) {
        return words(
                "kit.date",
                Map.of("date", Date.from(date.atStartOfDay(ZoneId.systemDefault()).toInstant())));
    }

    /// Several things as the language lists them.
    String list(Collection<String> items) {
        return words("briefing.list", Map.of("items", List.copyOf(items)));
    }
}
