package org.qiutong.ground;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.qiutong.id.CommunityId;
import org.qiutong.study.StudyDesign;

/// What the counts of all communities in scope say together.
///
/// @param gic group-informed consensus as Polis defines it, for comparison with Polis: a silent
///   community counts one half. Only where people voted.
/// @param agreement our own measures of consensus, which a silent community makes incomputable
/// @param oneMoreVoice what the label would become with one more opposing expert; none where it
///   rests on no count
public record Comparison(
        OptionalDouble gic,
        Heard<Agreement> agreement,
        Coalition coalition,
        Divergence divergence,
        Optional<LabelFragility> oneMoreVoice) {

    /// None where a stance is no count.
    static Optional<Comparison> of(
            Label label, List<Side> sides, List<Reported> wholeSample, Thresholds thresholds) {
        if (sides.isEmpty() || sides.stream().anyMatch(side -> side.figures().isEmpty())) {
            return Optional.empty();
        }
        boolean voted = sides.stream().allMatch(side -> side.design() == StudyDesign.VOTES);
        return Optional.of(
                new Comparison(
                        voted
                                ? OptionalDouble.of(Agreement.groupInformed(sides))
                                : OptionalDouble.empty(),
                        Agreement.of(sides),
                        Coalition.of(sides),
                        Divergence.of(sides),
                        LabelFragility.of(label, sides, wholeSample, thresholds)));
    }

    /// The communities that support a concept, out of `of`.
    ///
    /// @param leaning those that lean to it only
    public record Coalition(List<CommunityId> established, List<CommunityId> leaning, int of) {

        public Coalition {
            established = List.copyOf(established);
            leaning = List.copyOf(leaning);
        }

        static Coalition of(List<Side> sides) {
            return new Coalition(
                    CountedLabels.names(sides, side -> side.supports(Certainty.ESTABLISHED)),
                    CountedLabels.names(
                            sides,
                            side ->
                                    side.supports(Certainty.LEANING)
                                            && !side.supports(Certainty.ESTABLISHED)),
                    sides.size());
        }
    }

    /// A figure that needs every community in scope to have spoken.
    public sealed interface Heard<T> {

        /// All have.
        record All<T>(T value) implements Heard<T> {}

        /// Only `heard` of `of` communities have: there is no such figure.
        record Part<T>(int heard, int of) implements Heard<T> {}
    }
}
