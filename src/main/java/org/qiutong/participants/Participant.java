package org.qiutong.participants;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.qiutong.dialogue.Setting;
import org.qiutong.id.ExpertId;
import org.qiutong.participants.seating.Candidate;
import org.qiutong.participants.seating.Fact;
import org.qiutong.people.Expert;

/// Somebody who may be invited to a dialogue.
///
/// @param person what the convenor entered of them; for a study's expert at first only the code,
///   since only the convenor can say who that is
/// @param expert the expert's id, where it is one of a study
public record Participant(Candidate person, Optional<ExpertId> expert, Hold hold) {

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

    /// An expert of a study. Only the code is entered: what studies say of the expert is read anew
    /// each time.
    public static Participant of(Expert expert) {
        return new Participant(
                new Candidate(
                        expert.id().value(),
                        expert.code(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Set.of(),
                        Fact.UNKNOWN,
                        Set.of(),
                        Set.of(),
                        Map.of(),
                        Fact.UNKNOWN),
                Optional.of(expert.id()),
                Hold.FREE);
    }
}
