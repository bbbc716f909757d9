package org.qiutong.dialogue;

import org.qiutong.id.ConceptId;
import org.qiutong.text.LocalizedText;

/// A concept that is talked of.
///
/// @param concept the concept's id
/// @param minutes the time box
/// @param question what the item opens with, as the convenor wrote it; may be empty in any language
/// @param notes the convenor's own, for those who plan only; may be empty
public record AgendaItem(ConceptId concept, int minutes, LocalizedText question, String notes) {

    public static final int LEAST_MINUTES = 5;
    public static final int LONGEST_QUESTION = 1_000;
    public static final int LONGEST_NOTES = 4_000;

    public AgendaItem {
        Setting.within("minutes", minutes, LEAST_MINUTES, Setting.MOST_MINUTES);
        Setting.within("question", question, LONGEST_QUESTION);
        Setting.within("length of notes", notes.length(), 0, LONGEST_NOTES);
    }

    /// With nothing written by the convenor yet.
    public AgendaItem(ConceptId concept, int minutes) {
        this(concept, minutes, LocalizedText.NONE, "");
    }

    /// With another time box, in minutes.
    public AgendaItem lasting(int time) {
        return new AgendaItem(concept, time, question, notes);
    }
}
