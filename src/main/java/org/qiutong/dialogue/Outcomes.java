package org.qiutong.dialogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qiutong.evidence.Stance;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ConceptId;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;

/// The outcomes of a dialogue: the result of each item, and quotations.
///
/// @param present by community id, how many of it took part
public record Outcomes(Map<CommunityId, Integer> present, List<Outcome> items, List<Said> said)
        implements Dialogue.Part {

    public static final Outcomes NONE = new Outcomes(Map.of(), List.of(), List.of());

    /// How an item ended.
    public enum Result {
        AGREED,
        DIFFERS,
        OPEN
    }

    /// The outcome of one item.
    ///
    /// @param concept the concept's id
    /// @param words the outcome as the participants put it; may be empty
    /// @param voices what is known of the participants of each community; whoever said nothing is
    ///   in none
    public record Outcome(
            ConceptId concept, Result result, LocalizedText words, List<Voice> voices) {

        /// @throws IllegalArgumentException if what is agreed has voices on two sides, or what is
        ///   open has any
        public Outcome {
            Setting.within("words", words, Setting.LONGEST_PURPOSE);
            voices = List.copyOf(voices);
            if (voices.stream().map(Voice::community).distinct().count() < voices.size()) {
                throw new IllegalArgumentException(concept + ": a community comes twice");
            }
            boolean oneSide =
                    voices.stream().allMatch(voice -> voice.tendency().isFor())
                            || voices.stream().allMatch(voice -> voice.tendency().isAgainst());
            if (result == Result.AGREED && !oneSide) {
                throw new IllegalArgumentException(concept + " is agreed on two sides");
            }
            if (result == Result.OPEN && !voices.isEmpty()) {
                throw new IllegalArgumentException(concept + " is open, with voices");
            }
        }
    }

    /// How the participants of a community stood on it.
    public record Voice(CommunityId community, Tendency tendency) {}

    /// Words said at a dialogue, kept with no more of their speaker than its rule allows.
    ///
    /// @param concept what they are about
    /// @param language the language they were said in
    /// @param community the speaker's, where the convenor lets it be told
    /// @param speaker who spoke; only ever there where the dialogue is on the record
    public record Said(
            ConceptId concept,
            Stance stance,
            LanguageTag language,
            String text,
            LocalizedText renderings,
            Optional<CommunityId> community,
            Optional<String> speaker) {

        public static final int LONGEST = 4_000;

        Said anonymous() {
            return new Said(
                    concept, stance, language, text, renderings, community, Optional.empty());
        }

        public Said {
            Setting.within("length of words", text.length(), 1, LONGEST);
            Setting.within("renderings", renderings, LONGEST);
            if (text.isBlank()) {
                throw new IllegalArgumentException("nothing was said");
            }
        }
    }

    /// @throws IllegalArgumentException if an item comes twice, or nobody is said to be present
    public Outcomes {
        present = Map.copyOf(present);
        items = List.copyOf(items);
        said = List.copyOf(said);
        present.values().forEach(each -> Setting.within("present", each, 1, Setting.MOST_SEATS));
        if (items.stream().map(Outcome::concept).distinct().count() < items.size()) {
            throw new IllegalArgumentException("an item comes twice");
        }
    }

    /// Without any speaker.
    Outcomes anonymous() {
        return new Outcomes(present, items, said.stream().map(Said::anonymous).toList());
    }

    public Optional<Outcome> on(ConceptId concept) {
        return items.stream().filter(each -> each.concept().equals(concept)).findFirst();
    }
}
