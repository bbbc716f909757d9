package org.qiutong.coding;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.qiutong.evidence.Stance;
import org.qiutong.id.ConceptId;
import org.qiutong.id.SourceId;
import org.qiutong.text.LanguageTag;

/// A transcript as somebody codes it who does not see how it is coded already. It is no evidence:
/// it shows how far coders agree, and where they do not, a person settles it.
///
/// @param coder the account that codes
/// @param read the language in which the coder read it
/// @param done when the coder finished; empty before
/// @param marks what the coder has coded
/// @param first what was coded by then, and counted, when the second coding was finished; empty
///   before
/// @param settled what was decided of the differences
public record SecondCoding(
        SourceId transcript,
        String coder,
        LanguageTag read,
        Optional<Instant> done,
        List<Mark> marks,
        List<Mark> first,
        List<Settlement> settled) {

    /// A code for a passage.
    ///
    /// @param start in code points of the transcript
    public record Mark(int start, int end, ConceptId code, Stance stance, String memo) {

        Mark of(ConceptId other) {
            return new Mark(start, end, other, stance, memo);
        }

        Mark at(int from) {
            return new Mark(from, from + end - start, code, stance, memo);
        }

        boolean isSamePlaceAndCode(Mark other) {
            return start == other.start && end == other.end && code.equals(other.code);
        }

        boolean overlaps(Mark other) {
            return start < other.end && other.start < end;
        }
    }

    /// A code on which the two codings differ: one of them has no overlapping passage with it, or
    /// both have, with different stances.
    ///
    /// @param first where the first coding has it
    /// @param second where the second has it
    public record Difference(Optional<Mark> first, Optional<Mark> second) {

        /// @throws IllegalArgumentException if neither has it
        public Difference {
            if (first.isEmpty() && second.isEmpty()) {
                throw new IllegalArgumentException("nobody has coded it");
            }
        }

        public Mark either() {
            return first.or(() -> second).orElseThrow();
        }

        int start() {
            return either().start();
        }

        boolean isOf(Settlement settlement) {
            Mark mark = either();
            return mark.start() == settlement.start()
                    && mark.end() == settlement.end()
                    && mark.code().equals(settlement.code());
        }
    }

    /// What a person decided of a difference.
    ///
    /// @param taken whether the second coder is followed; else the first coding stands
    /// @param note why; may be empty
    /// @param by the account that decided
    public record Settlement(
            int start, int end, ConceptId code, boolean taken, String note, String by, Instant at) {

        Settlement of(ConceptId other) {
            return new Settlement(start, end, other, taken, note, by, at);
        }

        Settlement at(int from) {
            return new Settlement(from, from + end - start, code, taken, note, by, at);
        }
    }

    public SecondCoding {
        marks = List.copyOf(marks);
        first = List.copyOf(first);
        settled = List.copyOf(settled);
    }

    /// Nothing coded yet.
    static SecondCoding begun(Transcript transcript, String coder) {
        return new SecondCoding(
                transcript.source(),
                coder,
                transcript.language(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of());
    }

    public boolean isDone() {
        return done.isPresent();
    }

    /// Where the two codings differ, in the order of the text; settled or not. Where both have a
    /// code and only begin or end it elsewhere, there is nothing to settle.
    public List<Difference> differences() {
        List<Difference> differences = new ArrayList<>();
        for (Mark one : first) {
            List<Mark> others = overlapping(marks, one);
            if (others.isEmpty()) {
                differences.add(new Difference(Optional.of(one), Optional.empty()));
            } else if (others.stream().noneMatch(each -> each.stance() == one.stance())) {
                differences.add(new Difference(Optional.of(one), Optional.of(others.getFirst())));
            }
        }
        for (Mark one : marks) {
            if (overlapping(first, one).isEmpty()) {
                differences.add(new Difference(Optional.empty(), Optional.of(one)));
            }
        }
        differences.sort(
                Comparator.comparingInt(Difference::start)
                        .thenComparing(each -> each.either().code()));
        return differences;
    }

    private static List<Mark> overlapping(List<Mark> all, Mark mark) {
        return all.stream()
                .filter(each -> each.code().equals(mark.code()) && each.overlaps(mark))
                .toList();
    }

    /// What was decided of a difference; empty if nothing was yet.
    public Optional<Settlement> settlement(Difference difference) {
        return settled.stream().filter(difference::isOf).findFirst();
    }

    /// The same with other codes of the passage between two positions.
    SecondCoding with(int start, int end, List<Mark> now) {
        Stream<Mark> others =
                marks.stream().filter(each -> each.start() != start || each.end() != end);
        return with(done, Stream.concat(others, now.stream()).toList(), first, settled);
    }

    /// The same, finished.
    ///
    /// @param counting what is coded in the transcript now, and counts
    SecondCoding finished(List<Mark> counting, Instant at) {
        return with(Optional.of(at), marks, counting, settled);
    }

    /// The same with one more decision.
    SecondCoding with(Settlement settlement) {
        return with(
                done,
                marks,
                first,
                Stream.concat(settled.stream(), Stream.of(settlement)).toList());
    }

    /// The same with other codes in place of some. A passage that gets the same code twice has it
    /// once, with the stance that it was given first.
    SecondCoding following(UnaryOperator<ConceptId> codes) {
        return with(
                done,
                following(marks, codes),
                following(first, codes),
                settled.stream().map(each -> each.of(codes.apply(each.code()))).toList());
    }

    private static List<Mark> following(List<Mark> marks, UnaryOperator<ConceptId> codes) {
        List<Mark> followed = new ArrayList<>();
        for (Mark each : marks) {
            Mark mark = each.of(codes.apply(each.code()));
            if (followed.stream().noneMatch(mark::isSamePlaceAndCode)) {
                followed.add(mark);
            }
        }
        return followed;
    }

    /// The same for a text that has changed: all of it is where its words are now, or gone with
    /// them.
    SecondCoding moved(Transcript before, Transcript after) {
        return with(
                done,
                moved(marks, before, after),
                moved(first, before, after),
                settled.stream()
                        .flatMap(each ->
                                after
                                        .place(before, each.start(), each.end())
                                        .map(each::at)
                                        .stream())
                        .toList());
    }

    private static List<Mark> moved(List<Mark> marks, Transcript before, Transcript after) {
        return marks.stream()
                .flatMap(each ->
                        after.place(before, each.start(), each.end()).map(each::at).stream())
                .toList();
    }

    private SecondCoding with(
            Optional<Instant> end, List<Mark> coded, List<Mark> other, List<Settlement> decided) {
        return new SecondCoding(transcript, coder, read, end, coded, other, decided);
    }
}
