package org.qiutong.exchange.refi;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

    private record Way(Unit unit, boolean twoAtLineEnds, boolean mark, boolean lastIncluded) {}

    private final String text;
    private final int[] indexes;
    private final Way way;

    /// Whether any passage is called by its words.
    private final boolean matched;

    /// @param raw the text of the source as the file has it
    /// @param origin the program that wrote the project
    Positions(String raw, String origin, List<Selection> selections) {
        this.text = raw;
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
                        words(each, indexed, selection)
                                .map(words -> fit(words, selection.name()))
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
        return text.replaceAll("\\s+", " ").strip();
    }

    /// The words of a passage; where those at its position are not those by which it is called, the
    /// nearest that are. Empty if the position is outside of the text.
    Optional<String> words(Selection selection) {
        Optional<String> words = words(way, indexes, selection);
        if (matched
                && !selection.name().isBlank()
                && words.filter(each -> isCalled(each, selection.name())).isEmpty()) {
            return nearest(selection).or(() -> words);
        }
        return words;
    }

    private Optional<String> nearest(Selection selection) {
        String name = selection.name().replaceFirst("(\\.\\.\\.|…)$", "");
        int near = Math.min(selection.start(), text.length());
        int after = text.indexOf(name, Math.max(0, near - 200));
        boolean close = after >= 0 && after < near + 200;
        int length = Math.max(name.length(), selection.end() - selection.start());
        return close
                ? Optional.of(text.substring(after, Math.min(text.length(), after + length)))
                : Optional.empty();
    }

    private Optional<String> words(Way each, int[] indexed, Selection selection) {
        int start = index(indexed, selection.start());
        int end = index(indexed, selection.end() + (each.lastIncluded() ? 1 : 0));
        return start < 0 || end <= start
                ? Optional.empty()
                : Optional.of(text.substring(start, end));
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
