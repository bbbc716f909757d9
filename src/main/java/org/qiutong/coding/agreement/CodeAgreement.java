package org.qiutong.coding.agreement;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.qiutong.id.ConceptId;
import org.qiutong.text.LanguageTag;

/// How far coders agree on where a code applies. The units are sentences.
///
/// @param units the sentences that were coded twice, each once for each second coder
/// @param first in how many of them the code is by what counted when the second coding was finished
/// @param second in how many it is by the second coder
/// @param both in how many it is by both
/// @param percent the share in which both have it or both have not
/// @param kappa Cohen's, of the first coding and the second
/// @param alpha Krippendorff's, nominal, of all coders
/// @param interval where alpha lies in 95 of 100 samples of as many sentences; empty if there are
///   too few with the code
/// @param byLanguage alpha of those sentences that were read in a language
public record CodeAgreement(
        ConceptId code,
        int units,
        int first,
        int second,
        int both,
        OptionalDouble percent,
        OptionalDouble kappa,
        OptionalDouble alpha,
        Optional<Interval> interval,
        Map<LanguageTag, OptionalDouble> byLanguage) {

    /// From Krippendorff, "Content Analysis", who asks for .800, and .667 where conclusions may be
    /// tentative.
    private static final double RELIABLE = .8;

    private static final double TENTATIVE = .667;

    /// With 95 per cent confidence.
    public record Interval(double low, double high) {}

    /// What a code can be used for.
    public enum Verdict {
        RELIABLE,
        /// For tentative conclusions.
        TENTATIVE,
        /// It may be reliable, but so few sentences cannot show it.
        NOT_SHOWN,
        /// Even the upper end of the interval is too low.
        UNRELIABLE,
        /// No coefficient can be computed.
        UNDEFINED
    }

    public CodeAgreement {
        byLanguage = Map.copyOf(byLanguage);
    }

    /// By the lower end of the interval, so that a small sample never passes by luck.
    public Verdict verdict() {
        if (alpha.isEmpty()) {
            return Verdict.UNDEFINED;
        }
        if (interval.isEmpty()) {
            return Verdict.NOT_SHOWN;
        }
        Interval within = interval.get();
        if (within.low() >= RELIABLE) {
            return Verdict.RELIABLE;
        }
        if (within.low() >= TENTATIVE) {
            return Verdict.TENTATIVE;
        }
        return within.high() < TENTATIVE ? Verdict.UNRELIABLE : Verdict.NOT_SHOWN;
    }
}
