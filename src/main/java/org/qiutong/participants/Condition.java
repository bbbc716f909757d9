package org.qiutong.participants;

import org.qiutong.dialogue.Setting;

/// What a convenor asks of those who are invited together.
///
/// @param number of people, or the largest difference between groups; 0 where the kind has none
public record Condition(Kind kind, int number, Strength strength) {

    /// What is asked.
    public enum Kind {
        /// The dialogue's communities are about equally represented.
        COMMUNITIES(0),
        /// The sectors of those who may be invited are about equally represented.
        SECTORS(1),
        /// At most so many come from one institution.
        PER_INSTITUTION(2),
        /// At least so many are technical.
        TECHNICAL(2),
        /// At least so many stand between the sides.
        BRIDGES(1),
        /// Both sides of each contested item of the agenda are voiced.
        VOICES(0),
        /// Somebody knows about each of the topics.
        TOPICS(0),
        /// At least so many speak all languages of the dialogue.
        INTERPRETERS(1),
        /// At most so many speak none of them.
        WITHOUT_LANGUAGE(0),
        /// At least so many are there on each day.
        PRESENT(2);

        private final int usual;

        Kind(int usual) {
            this.usual = usual;
        }

        /// The number to begin with.
        public int usual() {
            return usual;
        }

        /// Whether a number belongs to it.
        public boolean counts() {
            return this != VOICES && this != TOPICS;
        }

        /// The least number that makes sense.
        public int least() {
            return switch (this) {
                case COMMUNITIES, SECTORS, WITHOUT_LANGUAGE, VOICES, TOPICS -> 0;
                case PER_INSTITUTION, TECHNICAL, BRIDGES, INTERPRETERS, PRESENT -> 1;
            };
        }
    }

    /// How much it matters.
    public enum Strength {
        WISH(3),
        STRONG_WISH(7),
        MUST(10);

        private final int weight;

        Strength(int weight) {
            this.weight = weight;
        }

        int weight() {
            return weight;
        }
    }

    /// @throws IllegalArgumentException if the number makes no sense
    public Condition {
        Setting.within("number", number, kind.least(), Setting.MOST_SEATS);
    }
}
