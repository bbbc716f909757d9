package org.qiutong.ground;

import java.util.Optional;
import org.qiutong.id.CommunityId;

/// One number of a community, compared with a rule's threshold.
///
/// @param community whose number it is; empty for what is reported without a community
/// @param other the community that it is compared with; the same as `community` for a number that
///   is its own
public record RuleCondition(
        Quantity measure,
        Optional<CommunityId> community,
        Optional<CommunityId> other,
        double value,
        Ask ask,
        double bar) {

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
        /// The least share of the sample that is known to support.
        LEAST_SUPPORT,
        /// The least share of the sample that is known to oppose.
        LEAST_OPPOSITION,
        /// People on record.
        ON_RECORD,
        /// The greatest number of people that a source reports at least.
        REPORTED,
        /// People on record or, if they are more, reported at least.
        RAISED,
        /// Findings that do not say whose experts they are about.
        NOT_STATED
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
