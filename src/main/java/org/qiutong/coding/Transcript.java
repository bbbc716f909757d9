package org.qiutong.coding;

import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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
    /// @param memo what the coders note about it; may be empty
    public record Segment(QuotationId quotation, int start, int end, String memo)
            implements Comparable<Segment> {

        public Segment(QuotationId quotation, int start, int end) {
            this(quotation, start, end, "");
        }

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

    /// Whether there are characters between two positions.
    public boolean has(int start, int end) {
        return start >= 0 && start < end && end <= text.codePointCount(0, text.length());
    }

    /// The words between two positions.
    public String words(int start, int end) {
        int from = text.offsetByCodePoints(0, start);
        return text.substring(from, text.offsetByCodePoints(from, end - start));
    }

    /// A passage that is not coded, without the blanks around it; empty if there is nothing else.
    ///
    /// @param codes by expert, as which they speak: whoever speaks in the passage says it, if the
    ///   transcript calls one of those who were interviewed so, or only one was
    /// @param teamOnly whether it is for the team alone until somebody says otherwise
    public Optional<TranscriptPassage> passage(
            int start, int end, Map<ExpertId, String> codes, boolean teamOnly) {
        if (!has(start, end)) {
            return Optional.empty();
        }
        String chosen = words(start, end);
        String words = chosen.strip();
        int from = start + chosen.indexOf(words);
        int to = from + words.codePointCount(0, words.length());
        return words.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new TranscriptPassage(
                                TranscriptPassage.id(source, from, to),
                                source,
                                from,
                                to,
                                words,
                                speaker(from, to, codes),
                                List.of(),
                                "",
                                true,
                                teamOnly));
    }

    private Optional<ExpertId> speaker(int start, int end, Map<ExpertId, String> codes) {
        Set<String> speakers =
                turns.stream()
                        .filter(each -> each.start() < end && each.end() > start)
                        .flatMap(each -> each.speaker().stream())
                        .collect(Collectors.toSet());
        List<ExpertId> speaking =
                experts.stream()
                        .filter(each -> speakers.contains(codes.getOrDefault(each, "")))
                        .toList();
        List<ExpertId> found = speaking.isEmpty() ? List.copyOf(experts) : speaking;
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
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

    /// What comes anew, with what was coded here before: the memos of its passages, and passages
    /// that do not come with it. Where the text has changed, these are where their words are
    /// nearest to where they were, or nowhere.
    ///
    /// @param before the same transcript, as it was
    /// @param coded tells whether a quotation was coded here
    /// @param added whether the transcript was added here: of the same text, whoever did it knows
    ///   who speaks, and in which language
    Transcript keeping(Transcript before, Predicate<QuotationId> coded, boolean added) {
        boolean known = added && text.equals(before.text);
        Map<QuotationId, Segment> kept = new LinkedHashMap<>();
        segments.forEach(each -> kept.put(each.quotation(), each));
        for (Segment each : before.segments) {
            Segment coming = kept.get(each.quotation());
            if (coming != null) {
                kept.put(
                        each.quotation(),
                        new Segment(each.quotation(), coming.start, coming.end, each.memo));
            } else if (coded.test(each.quotation())) {
                place(before.words(each.start, each.end), each.start)
                        .ifPresent(start ->
                                kept.put(
                                        each.quotation(),
                                        new Segment(
                                                each.quotation(),
                                                start,
                                                start + each.end - each.start,
                                                each.memo)));
            }
        }
        return new Transcript(
                source,
                study,
                known ? before.language : language,
                text,
                known ? before.experts : experts,
                known ? before.turns : turns,
                kept.values().stream().sorted().toList());
    }

    /// Where words of an earlier text are in this one, the nearest to where they were; empty if
    /// they are nowhere, or may not be kept.
    Optional<Integer> place(Transcript before, int start, int end) {
        return has(start, end) && isMasked(words(start, end))
                ? Optional.empty()
                : place(before.words(start, end), start);
    }

    /// Where words are, the nearest to a position.
    private Optional<Integer> place(String words, int near) {
        Optional<Integer> nearest = Optional.empty();
        for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
            int start = text.codePointCount(0, at);
            if (nearest.isEmpty() || Math.abs(start - near) < Math.abs(nearest.get() - near)) {
                nearest = Optional.of(start);
            }
        }
        return nearest;
    }

    /// Whether words that may not be kept are part of these.
    public static boolean isMasked(String words) {
        return words.indexOf(MASK) >= 0;
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
