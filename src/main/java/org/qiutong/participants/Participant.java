package org.qiutong.participants;

import java.util.Optional;
import org.qiutong.dialogue.Setting;
import org.qiutong.participants.seating.Candidate;

/// Somebody who may be invited to a dialogue.
///
/// @param person what the convenor entered of them; for a study's expert at first only the code,
///   since only the convenor can say who that is
/// @param expert the expert's id, where it is one of a study
public record Participant(Candidate person, Optional<String> expert, Hold hold) {

    public static final int LONGEST_NAME = 120;

    /// What the convenor has settled about somebody.
    public enum Hold {
        /// Whatever is proposed.
        FREE,
        /// They are invited.
        LOCKED,
        /// They are not.
        EXCLUDED
    }

    /// @throws IllegalArgumentException if anything is too long
    public Participant {
        Setting.within("length of name", person.name().length(), 1, LONGEST_NAME);
        person.institution()
                .ifPresent(each ->
                        Setting.within("length of institution", each.length(), 1, LONGEST_NAME));
        person.expertise()
                .forEach(each ->
                        Setting.within("length of expertise", each.length(), 1, LONGEST_NAME));
    }

    public String id() {
        return person.id();
    }

    public Participant held(Hold now) {
        return new Participant(person, expert, now);
    }
}
