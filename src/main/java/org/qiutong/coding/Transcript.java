package org.qiutong.coding;

import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.qiutong.id.ExpertId;
import org.qiutong.id.QuotationId;
import org.qiutong.id.SourceId;
import org.qiutong.id.StudyId;
import org.qiutong.text.LanguageTag;

/// The words of a whole interview. All positions count code points of its text, from 0; an end is
/// the position after the last character. Only the team of the study may see a transcript, also if
/// the study is released: nobody has chosen what of it may be published.
///
/// @param source the id of the source that it is the text of
/// @param text with single line feeds at the ends of lines, and no byte order mark
/// @param experts the ids of those who were interviewed
/// @param turns in their order; they do not overlap
/// @param segments what was coded, by position
public record Transcript(
        SourceId source,
        StudyId study,
        LanguageTag language,
        String text,
        SortedSet<ExpertId> experts,
        List<Turn> turns,
        List<Segment> segments) {

    private static final Comparator<Segment> ORDER =
            Comparator.comparingInt(Segment::start)
                    .thenComparingInt(Segment::end)
                    .thenComparing(Segment::quotation);

    /// What stands for a character that may not be kept.
    private static final int MASK = '▇';

    /// What one speaker says before another does.
    ///
    /// @param speaker as the transcript calls them; empty where it does not say
    /// @param at since the beginning of the recording
    public record Turn(int start, int end, Optional<String> speaker, Optional<Duration> at) {}

    /// A passage that was coded.
    ///
    /// @param quotation its id
    public record Segment(QuotationId quotation, int start, int end)
            implements Comparable<Segment> {

        @Override
        public int compareTo(Segment other) {
            return ORDER.compare(this, other);
        }
    }

    /// @throws IllegalArgumentException if a position is outside of the text
    public Transcript {
        experts = Collections.unmodifiableSortedSet(new TreeSet<>(experts));
        turns = List.copyOf(turns);
        segments = List.copyOf(segments);
        int length = text.codePointCount(0, text.length());
        turns.forEach(each -> check(source, each.start(), each.end(), length));
        segments.forEach(each -> check(source, each.start(), each.end(), length));
    }

    private static void check(SourceId source, int start, int end, int length) {
        if (start < 0 || end < start || end > length) {
            throw new IllegalArgumentException(source + ": " + start + " to " + end);
        }
    }

    /// The words between two positions.
    public String words(int start, int end) {
        int from = text.offsetByCodePoints(0, start);
        return text.substring(from, text.offsetByCodePoints(from, end - start));
    }

    /// The same without the words of some passages: each of their characters is masked, so that all
    /// other positions hold.
    ///
    /// @param withdrawn tells whether a quotation may not be kept
    public Transcript without(Predicate<QuotationId> withdrawn) {
        List<Segment> gone =
                segments.stream().filter(each -> withdrawn.test(each.quotation())).toList();
        return gone.isEmpty()
                ? this
                : new Transcript(
                        source,
                        study,
                        language,
                        masked(text, gone),
                        experts,
                        turns,
                        segments.stream().filter(each -> !gone.contains(each)).toList());
    }

    /// A text in which the passages are masked. Line ends stay.
    public static String masked(String text, Collection<Segment> passages) {
        int[] points = text.codePoints().toArray();
        passages.forEach(each -> {
            for (int at = each.start(); at < each.end(); at++) {
                points[at] = points[at] == '\n' ? '\n' : MASK;
            }
        });
        return new String(points, 0, points.length);
    }
}
