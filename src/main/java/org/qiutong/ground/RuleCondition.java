package org.qiutong.ground;

/// One number of a community, compared with a rule's threshold.
///
/// @param other the community that it is compared with; the same as `community` for a number that
///   is its own
public record RuleCondition(
        Quantity measure, String community, String other, double value, Ask ask, double bar) {

    /// What is measured.
    public enum Quantity {
        /// q+
        SUPPORT,
        /// q-
        OPPOSITION,
        /// sigma
        SALIENCE,
        /// P(s_g > s_h)
        MORE_SALIENT,
        /// A
        SUPPORTERS,
        /// D
        OPPONENTS,
        /// O
        OPPORTUNITIES,
        /// The least share of the sample that a source reports as supporting.
        REPORTED_SUPPORT,
        /// The least share of the sample that a source reports as opposing.
        REPORTED_OPPOSITION,
        /// 1 if a source or an expert of the community raises it, 0 otherwise.
        RAISED
    }

    /// How the number is compared with the threshold.
    public enum Ask {
        AT_LEAST,
        MORE_THAN,
        LESS_THAN
    }

    public boolean met() {
        return switch (ask) {
            case AT_LEAST -> value >= bar;
            case MORE_THAN -> value > bar;
            case LESS_THAN -> value < bar;
        };
    }
}
