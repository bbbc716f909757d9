package org.qiutong.ground;

import java.util.List;

/// What the communities in scope have in common on one concept.
public sealed interface Label {

    /// The labels by name, in the order in which they are tried.
    enum Kind {
        CONTESTED,
        SHARED,
        RAISED_ON_BOTH_SIDES,
        ONE_SIDED,
        INSUFFICIENT
    }

    Kind kind();

    /// A label that the evidence decides, and how sure it is.
    sealed interface Decided extends Label {

        Certainty certainty();
    }

    /// Communities disagree with each other, or within themselves.
    sealed interface Contested extends Decided {

        @Override
        default Kind kind() {
            return Kind.CONTESTED;
        }
    }

    /// Some communities support what others oppose.
    record ContestedBetween(List<String> supporting, List<String> opposing, Certainty certainty)
            implements Contested {

        public ContestedBetween {
            supporting = List.copyOf(supporting);
            opposing = List.copyOf(opposing);
        }
    }

    /// Each of these communities is split; [Side#split()] says how evenly.
    record ContestedWithin(List<String> communities, Certainty certainty) implements Contested {

        public ContestedWithin {
            communities = List.copyOf(communities);
        }
    }

    /// Sources report both sides, without saying whose experts are on which.
    record ContestedInSample() implements Contested {

        @Override
        public Certainty certainty() {
            return Certainty.REPORTED;
        }
    }

    /// Every community holds the same.
    record Shared(Sense sense, Certainty certainty) implements Decided {

        public enum Sense {
            /// More than half of each support it.
            POSITION,
            /// More than half of each support it, and a third or more of each raise it.
            PRIORITY,
            /// More than half of each oppose it.
            REJECTION
        }

        @Override
        public Kind kind() {
            return Kind.SHARED;
        }
    }

    /// Sources report that every community raises it, but not how many do.
    record RaisedOnBothSides() implements Decided {

        @Override
        public Kind kind() {
            return Kind.RAISED_ON_BOTH_SIDES;
        }

        @Override
        public Certainty certainty() {
            return Certainty.REPORTED;
        }
    }

    /// Raised by some communities, and less often or not by the others, which could have raised it.
    record OneSided(List<String> raisedBy, List<String> others, Certainty certainty)
            implements Decided {

        public OneSided {
            raisedBy = List.copyOf(raisedBy);
            others = List.copyOf(others);
        }

        @Override
        public Kind kind() {
            return Kind.ONE_SIDED;
        }
    }

    /// Nothing can be said yet: one reason for each community that leaves it open, and what sources
    /// say without saying of whom.
    record Insufficient(List<Reason> reasons) implements Label {

        public Insufficient {
            reasons = List.copyOf(reasons);
        }

        @Override
        public Kind kind() {
            return Kind.INSUFFICIENT;
        }
    }
}
