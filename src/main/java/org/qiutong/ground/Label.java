package org.qiutong.ground;

import java.util.List;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ConceptId;

/// What the communities in scope have in common on one concept.
public sealed interface Label {

    /// The labels by name: those of concepts and those of questions in the order in which they are
    /// tried.
    enum Kind {
        CONTESTED,
        SHARED,
        RAISED_ON_EVERY_SIDE,
        ONE_SIDE,
        RAISED_COMMUNITY_NOT_STATED,
        SAME_ANSWER,
        DIFFERENT_ANSWERS,
        OPINIONS_VARY,
        INSUFFICIENT;

        /// Whether communities have something in common, surely or by what is on record.
        public boolean isInCommon() {
            return this == SHARED || this == RAISED_ON_EVERY_SIDE || this == SAME_ANSWER;
        }
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
    record ContestedBetween(
            List<CommunityId> supporting, List<CommunityId> opposing, Certainty certainty)
            implements Contested {

        public ContestedBetween {
            supporting = List.copyOf(supporting);
            opposing = List.copyOf(opposing);
        }
    }

    /// Each of these communities is split; [Side#split()] says how evenly.
    record ContestedWithin(List<CommunityId> communities, Certainty certainty)
            implements Contested {

        public ContestedWithin {
            communities = List.copyOf(communities);
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

    /// In every community at least one person is on record, or a source reports at least one.
    record RaisedOnEverySide(Certainty certainty) implements Decided {

        @Override
        public Kind kind() {
            return Kind.RAISED_ON_EVERY_SIDE;
        }
    }

    /// Raised by some communities. Of the others, fewer raised it, although they could have, if
    /// that is counted; otherwise nothing is on record from them.
    record OneSide(List<CommunityId> raisedBy, List<CommunityId> others, Certainty certainty)
            implements Decided {

        public OneSide {
            raisedBy = List.copyOf(raisedBy);
            others = List.copyOf(others);
        }

        @Override
        public Kind kind() {
            return Kind.ONE_SIDE;
        }
    }

    /// Sources report it without saying whose experts they mean, and nothing else is on record.
    record RaisedCommunityNotStated() implements Decided {

        @Override
        public Kind kind() {
            return Kind.RAISED_COMMUNITY_NOT_STATED;
        }

        @Override
        public Certainty certainty() {
            return Certainty.REPORTED;
        }
    }

    /// What the communities have in common on a question.
    sealed interface OfQuestion extends Decided {}

    /// All communities share one answer.
    ///
    /// @param answer the position's id
    record SameAnswer(ConceptId answer, Certainty certainty) implements OfQuestion {

        @Override
        public Kind kind() {
            return Kind.SAME_ANSWER;
        }
    }

    /// Communities hold answers that exclude each other.
    ///
    /// @param held the communities that hold an answer, in their order
    record DifferentAnswers(List<Held> held, Certainty certainty) implements OfQuestion {

        /// A community and the answer that it holds, by id.
        public record Held(CommunityId community, ConceptId answer) {}

        public DifferentAnswers {
            held = List.copyOf(held);
        }

        @Override
        public Kind kind() {
            return Kind.DIFFERENT_ANSWERS;
        }
    }

    /// A source says that opinions vary, or people and sources go in more than one direction.
    ///
    /// @param toldApart whether it is known which community is of which opinion
    record OpinionsVary(boolean toldApart, Certainty certainty) implements OfQuestion {

        @Override
        public Kind kind() {
            return Kind.OPINIONS_VARY;
        }
    }

    /// Nothing can be said yet, and why.
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
