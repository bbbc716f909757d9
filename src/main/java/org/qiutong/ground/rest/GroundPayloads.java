package org.qiutong.ground.rest;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.qiutong.ground.Agreement;
import org.qiutong.ground.Assessment.Heard;
import org.qiutong.ground.Binomial.Interval;
import org.qiutong.ground.Bounds;
import org.qiutong.ground.CommonGround;
import org.qiutong.ground.Label;
import org.qiutong.ground.Reported;
import org.qiutong.ground.Side;
import org.qiutong.web.Names;

/// Common ground as the API tells it.
final class GroundPayloads {

    private GroundPayloads() {}

    record IntervalPayload(double lower, double upper) {

        static IntervalPayload of(Interval interval) {
            return new IntervalPayload(interval.lower(), interval.upper());
        }
    }

    /// How many of the sample support, without any assumption on the rest.
    ///
    /// @param contradiction whether one part of the evidence says at least `lower` and another at
    ///   most `upper`, which is less
    record BoundsPayload(int lower, int upper, int of, boolean contradiction) {

        static BoundsPayload of(Bounds bounds) {
            return switch (bounds) {
                case Bounds.Range(int lower, int upper, int of) ->
                        new BoundsPayload(lower, upper, of, false);
                case Bounds.Contradiction(int least, int most, int of) ->
                        new BoundsPayload(least, most, of, true);
            };
        }
    }

    /// A finding, by its id, and the head count that its words allow.
    ///
    /// @param derived whether it is about another answer to the same question
    record ReportedPayload(
            String finding, String stance, int lower, int upper, int of, boolean derived) {

        static ReportedPayload of(Reported reported) {
            return new ReportedPayload(
                    reported.finding(),
                    Names.of(reported.stance()),
                    reported.lower(),
                    reported.upper(),
                    reported.of(),
                    reported.derived());
        }
    }

    /// @param asked how many had the opportunity
    /// @param of the size of the sample
    /// @param interval Wilson, 90 %, for the share of support among those who took a stance; none
    ///   where nobody did
    /// @param q the probability that more than half of the community support; none where nobody
    ///   took a stance
    record SidePayload(
            String community,
            int support,
            int oppose,
            int mixed,
            int asked,
            int of,
            Optional<IntervalPayload> interval,
            BoundsPayload bounds,
            Optional<Double> q,
            List<ReportedPayload> findings) {

        static SidePayload of(Side side) {
            boolean heard = side.counts().stances() > 0;
            return new SidePayload(
                    side.community(),
                    side.counts().support(),
                    side.counts().oppose(),
                    side.counts().mixed(),
                    side.counts().asked(),
                    side.counts().of(),
                    heard ? Optional.of(IntervalPayload.of(side.interval())) : Optional.empty(),
                    BoundsPayload.of(side.supporters()),
                    heard ? Optional.of(side.supporting()) : Optional.empty(),
                    side.reported().stream().map(ReportedPayload::of).toList());
        }
    }

    /// The community that holds it least, and the lower end of its interval.
    record WeakestPayload(String community, double lower) {}

    /// @param label `shared`, `contested`, `one-sided`, `raised-on-both-sides`, `insufficient`
    /// @param certainty `established`, `leaning`, `reported`; none for `insufficient`
    /// @param gic group-informed consensus as Polis has it, where a silent community counts one
    ///   half
    /// @param weakest none where a community is silent
    /// @param answers for a question, the positions that its label rests on
    record GroundPayload(
            String concept,
            SortedMap<String, String> conceptLabel,
            String kind,
            String study,
            boolean moderated,
            String label,
            Optional<String> certainty,
            double gic,
            Optional<WeakestPayload> weakest,
            boolean fragile,
            List<String> answers,
            List<SidePayload> communities) {

        static GroundPayload of(CommonGround row) {
            return new GroundPayload(
                    row.concept().id(),
                    row.concept().label().byTag(),
                    Names.of(row.concept().kind()),
                    row.concept().study(),
                    row.concept().moderated(),
                    Names.of(row.label().kind()),
                    row.label() instanceof Label.Decided decided
                            ? Optional.of(Names.of(decided.certainty()))
                            : Optional.empty(),
                    row.assessment().gic(),
                    row.assessment().agreement() instanceof Heard.All<Agreement>(Agreement all)
                            ? Optional.of(new WeakestPayload(all.weakest(), all.floor()))
                            : Optional.empty(),
                    row.assessment().fragile(),
                    row.answers(),
                    row.assessment().sides().stream().map(SidePayload::of).toList());
        }
    }
}
