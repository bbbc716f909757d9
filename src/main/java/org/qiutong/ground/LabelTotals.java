package org.qiutong.ground;

import java.util.Collection;
import java.util.OptionalDouble;

/// Totals over a list of concepts, such as those of one theme.
///
/// @param shared how many are labelled shared
/// @param comparable for how many enough experts spoke in at least two communities
/// @param contested how many of the comparable ones are contested
/// @param judged how many of the shared labels rest on experts, and so have a probability
/// @param expectedWrong how many of the judged labels are expected to be wrong
public record LabelTotals(
        int shared, int comparable, int contested, int judged, double expectedWrong) {

    public static LabelTotals of(Collection<Assessment> assessments) {
        int shared = 0;
        int comparable = 0;
        int contested = 0;
        int judged = 0;
        double expectedWrong = 0;
        for (Assessment assessment : assessments) {
            Label.Kind kind = assessment.label().kind();
            OptionalDouble wrong = assessment.wrong();
            shared += kind == Label.Kind.SHARED ? 1 : 0;
            comparable += assessment.comparable() ? 1 : 0;
            contested += assessment.comparable() && kind == Label.Kind.CONTESTED ? 1 : 0;
            judged += wrong.isPresent() ? 1 : 0;
            expectedWrong += wrong.orElse(0);
        }
        return new LabelTotals(shared, comparable, contested, judged, expectedWrong);
    }

    /// The share of contested concepts among the comparable ones: it tells common ground inside a
    /// contested theme from platitudes. Empty where nothing is comparable.
    public OptionalDouble contestedShare() {
        return comparable == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) contested / comparable);
    }
}
