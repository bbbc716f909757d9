package org.qiutong.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;

/// The differences between two texts of one language, word by word.
public final class TextDiff {

    /// A larger table would keep a reader waiting: beyond this size, everything between the common
    /// prefix and suffix counts as different.
    private static final int MOST_CELLS = 4_000_000;

    /// A run of words that is in both texts or in only one.
    public record Part(Kind kind, String text) {}

    public enum Kind {
        SAME,
        REMOVED,
        ADDED
    }

    private final List<Part> parts = new ArrayList<>();

    private TextDiff() {}

    /// The parts in order. Those that are not [Kind#ADDED] make up `before`, those that are not
    /// [Kind#REMOVED] make up `after`.
    public static List<Part> between(LanguageTag language, String before, String after) {
        List<String> old = words(language, before);
        List<String> now = words(language, after);
        int head = 0;
        while (head < Math.min(old.size(), now.size()) && old.get(head).equals(now.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < Math.min(old.size(), now.size()) - head
                && old.get(old.size() - 1 - tail).equals(now.get(now.size() - 1 - tail))) {
            tail++;
        }
        TextDiff diff = new TextDiff();
        diff.add(Kind.SAME, old.subList(0, head));
        diff.middle(old.subList(head, old.size() - tail), now.subList(head, now.size() - tail));
        diff.add(Kind.SAME, old.subList(old.size() - tail, old.size()));
        return List.copyOf(diff.parts);
    }

    private void middle(List<String> old, List<String> now) {
        if ((long) old.size() * now.size() > MOST_CELLS) {
            add(Kind.REMOVED, old);
            add(Kind.ADDED, now);
            return;
        }
        int[][] common = new int[old.size() + 1][now.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = now.size() - 1; j >= 0; j--) {
                common[i][j] =
                        old.get(i).equals(now.get(j))
                                ? common[i + 1][j + 1] + 1
                                : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        int i = 0;
        int j = 0;
        while (i < old.size() || j < now.size()) {
            if (i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
                add(Kind.SAME, old.subList(i, ++i));
                j++;
            } else if (j == now.size()
                    || (i < old.size() && common[i + 1][j] >= common[i][j + 1])) {
                add(Kind.REMOVED, old.subList(i, ++i));
            } else {
                add(Kind.ADDED, now.subList(j, ++j));
            }
        }
    }

    private void add(Kind kind, List<String> words) {
        if (words.isEmpty()) {
            return;
        }
        String text = String.join("", words);
        if (!parts.isEmpty() && parts.getLast().kind() == kind) {
            text = parts.removeLast().text() + text;
        }
        parts.add(new Part(kind, text));
    }

    private static List<String> words(LanguageTag language, String text) {
        BreakIterator places =
                BreakIterator.getWordInstance(ULocale.forLanguageTag(language.value()));
        places.setText(text);
        List<String> words = new ArrayList<>();
        int start = 0;
        for (int end = places.next(); end != BreakIterator.DONE; end = places.next()) {
            words.add(text.substring(start, end));
            start = end;
        }
        return words;
    }
}
