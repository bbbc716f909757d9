package org.qiutong.participants.seating;

import java.util.List;
import java.util.Set;

/// What can be demanded of those who are invited together.
public sealed interface Rule {

    /// What a rule is for. Alternatives weigh these against each other.
    enum Aspect {
        /// No side outweighs another.
        BALANCE,
        /// The people needed at the table are there.
        COVERAGE,
        /// Whatever else: seats, days, languages, persons.
        PRACTICE
    }

    Aspect aspect();

    /// Exactly so many are invited.
    record Seats(int count) implements Rule {

        public Seats {
            require(count, 1);
        }

        @Override
        public Aspect aspect() {
            return Aspect.PRACTICE;
        }
    }

    record Must(String person) implements Rule {
        @Override
        public Aspect aspect() {
            return Aspect.PRACTICE;
        }
    }

    record MustNot(String person) implements Rule {
        @Override
        public Aspect aspect() {
            return Aspect.PRACTICE;
        }
    }

    record AtLeast(Trait trait, int count) implements Rule {

        public AtLeast {
            require(count, 1);
        }

        @Override
        public Aspect aspect() {
            return aspectOf(trait);
        }
    }

    record AtMost(Trait trait, int count) implements Rule {

        public AtMost {
            require(count, 0);
        }

        @Override
        public Aspect aspect() {
            return aspectOf(trait);
        }
    }

    /// The largest and the smallest of these groups differ by at most `tolerance`.
    ///
    /// @param groups traits that exclude each other, such as the communities
    record Balance(List<Trait> groups, int tolerance) implements Rule {

        public Balance {
            groups = List.copyOf(groups);
            require(groups.size(), 2);
            require(tolerance, 0);
        }

        @Override
        public Aspect aspect() {
            return Aspect.BALANCE;
        }
    }

    /// At most so many come from any one institution.
    record PerInstitution(int most) implements Rule {

        public PerInstitution {
            require(most, 1);
        }

        @Override
        public Aspect aspect() {
            return Aspect.BALANCE;
        }
    }

    /// Somebody for each of these, such as both sides of every contested item.
    ///
    /// @param traits in the order in which they are shown
    record Cover(List<Trait> traits) implements Rule {

        public Cover {
            traits = List.copyOf(traits);
            require(Set.copyOf(traits).size(), 1);
        }

        @Override
        public Aspect aspect() {
            return Aspect.COVERAGE;
        }
    }

    private static Aspect aspectOf(Trait trait) {
        return switch (trait) {
            case Trait.InCommunity _, Trait.InSector _ -> Aspect.BALANCE;
            case Trait.Technical _, Trait.Knows _, Trait.Voices _, Trait.Bridges _ ->
                    Aspect.COVERAGE;
            case Trait.Speaks _, Trait.NeedsInterpreter _, Trait.Present _ -> Aspect.PRACTICE;
        };
    }

    private static void require(int number, int least) {
        if (number < least) {
            throw new IllegalArgumentException(number + " is less than " + least);
        }
    }
}
