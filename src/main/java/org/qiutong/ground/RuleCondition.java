package org.qiutong.ground;

/// One number of a community, held against what a rule asks.
///
/// @param other the community that it is compared with; the same as `community` for a number that
///   is its own
public record RuleCondition(
        Measure measure, String community, String other, double value, Ask ask, double bar) {

    /// What is measured.
    public enum Measure {
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
        /// The share of the sample that a source reports as supporting at least.
        REPORTED_SUPPORT,
        /// The share of the sample that a source reports as opposing at least.
        REPORTED_OPPOSITION,
        /// 1 if a source or an expert of the community raises it, 0 otherwise.
        RAISED
    }

    /// How the number is held against the bar.
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
