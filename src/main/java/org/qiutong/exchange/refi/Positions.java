package org.qiutong.exchange.refi;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.qiutong.exchange.coded.CodedProject.Place;
import org.qiutong.exchange.refi.RefiProject.Selection;

/// How a program counts the characters of a text: by code points as the standard says, by UTF-16
/// units or by bytes; a line end of two characters as one or as two; a byte order mark or none; the
/// end of a passage as the character after it or as its last one. Programs do not say it, so the
/// way is taken in which the words at the positions are those by which the passages are called.
final class Positions {

    private enum Unit {
        CODE_POINT,
        UTF_16,
        BYTE
    }

    /// Indexes of the text.
    private record Range(int start, int end) {}

    private record Way(Unit unit, boolean twoAtLineEnds, boolean mark, boolean lastIncluded) {}

    private static final Pattern WHITE = Pattern.compile("\\s+");

    private final String text;
    private final String stored;
    private final int[] plain;
    private final int[] indexes;
    private final Way way;

    /// Whether any passage is called by its words.
    private final boolean matched;

    /// @param raw the text of the source as the file has it
    /// @param origin the program that wrote the project
    Positions(String raw, String origin, List<Selection> selections) {
        this.text = raw;
        this.stored = raw.replace("\r\n", "\n").replace('\r', '\n');
        this.plain = plainPositions(raw);
        List<Selection> called =
                selections.stream().filter(each -> !each.name().isBlank()).toList();
        boolean windows = origin.toLowerCase(Locale.ROOT).contains("nvivo");
        Way best = ways(windows).getFirst();
        int most = -1;
        for (Way each : ways(windows)) {
            int fitting = matches(each, indexes(each), called);
            if (fitting > most) {
                best = each;
                most = fitting;
            }
        }
        this.way = best;
        this.matched = most > 0;
        this.indexes = indexes(best);
    }

    /// The most likely first: the one of the standard, with the line ends of the program.
    private static List<Way> ways(boolean twoAtLineEnds) {
        List<Way> ways = new ArrayList<>();
        for (boolean last : new boolean[] {false, true}) {
            for (boolean mark : new boolean[] {false, true}) {
                for (Unit unit : Unit.values()) {
                    ways.add(new Way(unit, twoAtLineEnds, mark, last));
                    ways.add(new Way(unit, !twoAtLineEnds, mark, last));
                }
            }
        }
        return ways;
    }

    private int matches(Way each, int[] indexed, List<Selection> called) {
        return called.stream()
                .mapToInt(selection ->
                        range(each, indexed, selection)
                                .map(range -> fit(words(range), selection.name()))
                                .orElse(0))
                .sum();
    }

    /// 2 for the same words, 1 for words that begin with the name, 0 for others.
    private static int fit(String words, String name) {
        return plain(words).equals(plain(name)) ? 2 : isCalled(words, name) ? 1 : 0;
    }

    private static boolean isCalled(String words, String name) {
        String one = plain(words);
        String other = plain(name).replaceFirst("(\\.\\.\\.|…)$", "").strip();
        return one.equals(other) || (other.length() >= 8 && one.startsWith(other));
    }

    private static String plain(String text) {
        return WHITE.matcher(text).replaceAll(" ").strip();
    }

    /// The text as it is stored: with single line feeds.
    String plain() {
        return stored;
    }

    /// The words at a place of the text as it is stored.
    String words(Place place) {
        int from = stored.offsetByCodePoints(0, place.start());
        return stored.substring(from, stored.offsetByCodePoints(from, place.end() - place.start()));
    }

    /// Where a passage is in the text as it is stored, without white space around it; where the
    /// words at its position are not those by which it is called, the nearest that are. Empty if
    /// the position is outside of the text, or nothing stands there.
    Optional<Place> place(Selection selection) {
        Optional<Range> range = range(way, indexes, selection);
        if (matched && !fits(range, selection)) {
            range = nearest(selection).or(() -> range(way, indexes, selection));
        }
        return range.flatMap(this::place);
    }

    /// How many of the passages that are called by their words are found nowhere near their
    /// positions.
    long missing(List<Selection> selections) {
        return selections.stream()
                .filter(each -> matched && !fits(range(way, indexes, each), each))
                .filter(each -> nearest(each).isEmpty())
                .count();
    }

    private boolean fits(Optional<Range> range, Selection selection) {
        return selection.name().isBlank()
                || range.filter(each -> isCalled(words(each), selection.name())).isPresent();
    }

    private Optional<Place> place(Range range) {
        int start = range.start();
        int end = range.end();
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return start == end ? Optional.empty() : Optional.of(new Place(plain[start], plain[end]));
    }

    /// The position in the text as it is stored, in code points, of each index of the text.
    private static int[] plainPositions(String text) {
        int[] plain = new int[text.length() + 1];
        int counted = 0;
        for (int at = 0; at < text.length(); at++) {
            plain[at] = counted;
            boolean half =
                    Character.isHighSurrogate(text.charAt(at))
                            && at + 1 < text.length()
                            && Character.isLowSurrogate(text.charAt(at + 1));
            boolean pair =
                    text.charAt(at) == '\r'
                            && at + 1 < text.length()
                            && text.charAt(at + 1) == '\n';
            counted += half || pair ? 0 : 1;
        }
        plain[text.length()] = counted;
        return plain;
    }

    private Optional<Range> nearest(Selection selection) {
        String name = selection.name().replaceFirst("(\\.\\.\\.|…)$", "");
        int near = Math.min(selection.start(), text.length());
        int after = text.indexOf(name, Math.max(0, near - 200));
        boolean close = after >= 0 && after < near + 200;
        int length = Math.max(name.length(), selection.end() - selection.start());
        return close
                ? Optional.of(new Range(after, Math.min(text.length(), after + length)))
                : Optional.empty();
    }

    private String words(Range range) {
        return text.substring(range.start(), range.end());
    }

    private static Optional<Range> range(Way each, int[] indexed, Selection selection) {
        int start = index(indexed, selection.start());
        int end = index(indexed, selection.end() + (each.lastIncluded() ? 1 : 0));
        return start < 0 || end <= start ? Optional.empty() : Optional.of(new Range(start, end));
    }

    private static int index(int[] indexed, int position) {
        return position < 0 || position >= indexed.length ? -1 : indexed[position];
    }

    /// The index in the text of each position; -1 within a character.
    private int[] indexes(Way each) {
        int[] indexed = new int[text.length() * 3 + 2];
        Arrays.fill(indexed, -1);
        int counted = each.mark() ? 1 : 0;
        int at = 0;
        while (at < text.length()) {
            indexed[counted] = at;
            int point = text.codePointAt(at);
            boolean end = point == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n';
            int length = end ? 2 : Character.charCount(point);
            counted += end ? (each.twoAtLineEnds() ? 2 : 1) : counted(each.unit(), point);
            at += length;
        }
        indexed[counted] = at;
        return Arrays.copyOf(indexed, counted + 1);
    }

    private static int counted(Unit unit, int point) {
        return switch (unit) {
            case CODE_POINT -> 1;
            case UTF_16 -> Character.charCount(point);
            case BYTE -> point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
        };
    }
}
