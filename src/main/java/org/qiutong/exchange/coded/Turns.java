package org.qiutong.exchange.coded;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qiutong.coding.Transcript.Turn;

/// Tells the speakers of a transcript: a line that begins with a name and a colon, or has a name
/// and a time alone, begins a turn. A name that comes once is a heading, unless it is one that
/// interviewers give to speakers.
public final class Turns {

    private static final String TIME =
            "[\\[(]?((?:\\d{1,2}:)?\\d{1,2}:\\d{2}(?:[.,]\\d{1,3})?)[\\])]?";

    private static final String NAME = "([\\p{L}\\p{N}][\\p{L}\\p{N} .·'’_#&()（）-]{0,39}?)";

    /// `[00:12] Li: …`, `Li (00:12): …`, `Li 00:12` alone.
    private static final Pattern OPENING =
            Pattern.compile(
                    "(?m)^[ \\t]*(?:(?:"
                            + TIME
                            + "[ \\t]*)?"
                            + NAME
                            + "[ \\t]*(?:"
                            + TIME
                            + ")?[ \\t]*(?::(?=\\s)|：)|"
                            + NAME
                            + "[ \\t]+"
                            + TIME
                            + "[ \\t]*$)[ \\t]*");

    /// Those who ask and those who answer, as transcripts call them.
    private static final Set<String> ASKING =
            Set.of(
                    "interviewer",
                    "moderator",
                    "facilitator",
                    "host",
                    "researcher",
                    "int",
                    "i",
                    "q",
                    "问",
                    "問",
                    "访谈者",
                    "訪談者",
                    "访谈人",
                    "主持人",
                    "采访者",
                    "採訪者",
                    "提问",
                    "记者");

    private static final Set<String> ANSWERING =
            Set.of(
                    "interviewee",
                    "respondent",
                    "participant",
                    "speaker",
                    "expert",
                    "p",
                    "a",
                    "r",
                    "答",
                    "受访者",
                    "受訪者",
                    "受访人",
                    "被访者",
                    "发言人",
                    "专家",
                    "專家",
                    "嘉宾");

    private Turns() {}

    /// The turns of a text, in their order; none if it does not tell its speakers.
    ///
    /// @param text with single line feeds at the ends of lines
    public static List<Turn> of(String text) {
        List<MatchResult> openings = openings(text);
        List<Turn> turns = new ArrayList<>();
        int counted = 0;
        int at = 0;
        for (int one = 0; one < openings.size(); one++) {
            MatchResult opening = openings.get(one);
            int next = one + 1 < openings.size() ? openings.get(one + 1).start() : text.length();
            int start = opening.end();
            while (start < next && Character.isWhitespace(text.charAt(start))) {
                start++;
            }
            int end = next;
            while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
                end--;
            }
            counted += text.codePointCount(at, start);
            int length = text.codePointCount(start, end);
            turns.add(
                    new Turn(
                            counted,
                            counted + length,
                            Optional.of(speaker(opening)),
                            time(opening)));
            counted += length;
            at = end;
        }
        return turns;
    }

    /// Whether a speaker is called as those are who ask the questions.
    public static boolean isAsking(String speaker) {
        return ASKING.contains(plain(speaker));
    }

    /// Whether a name is one that many transcripts give to who answers, such as Participant 2.
    public static boolean isAnswering(String speaker) {
        return ANSWERING.contains(plain(speaker));
    }

    private static List<MatchResult> openings(String text) {
        Matcher matcher = OPENING.matcher(text);
        List<MatchResult> all = matcher.results().toList();
        Map<String, Integer> often = new HashMap<>();
        all.forEach(each -> often.merge(speaker(each), 1, Integer::sum));
        Set<String> speakers = new HashSet<>();
        often.forEach((name, times) -> {
            if (times > 1 || isAsking(name) || isAnswering(name)) {
                speakers.add(name);
            }
        });
        return all.stream().filter(each -> speakers.contains(speaker(each))).toList();
    }

    private static String plain(String speaker) {
        return speaker.replaceAll("[\\s\\d.]+$", "").toLowerCase(Locale.ROOT);
    }

    private static String speaker(MatchResult opening) {
        return (opening.group(2) == null ? opening.group(4) : opening.group(2)).strip();
    }

    private static Optional<Duration> time(MatchResult opening) {
        return Optional.ofNullable(opening.group(1))
                .or(() -> Optional.ofNullable(opening.group(3)))
                .or(() -> Optional.ofNullable(opening.group(5)))
                .map(Turns::time);
    }

    /// @param written as `1:02:03.5` or `02:03`
    public static Duration time(String written) {
        String[] parts = written.replace(',', '.').split(":", -1);
        double seconds = 0;
        for (String part : parts) {
            seconds = seconds * 60 + Double.parseDouble(part);
        }
        return Duration.ofMillis(Math.round(seconds * 1000));
    }
}
