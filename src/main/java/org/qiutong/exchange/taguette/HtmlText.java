package org.qiutong.exchange.taguette;

import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.qiutong.exchange.coded.CodedProject.Place;
import org.qiutong.text.Legible;

/// The text of an HTML document, with places in it by bytes of UTF-8: counted over all texts
/// between its marks, white space between paragraphs included, as Taguette counts in the browser.
/// As it is stored, it has white space as a browser shows it: single blanks, and a new line for
/// each block.
final class HtmlText {

    /// Words with their place in the stored text.
    record Found(String words, Place place) {}

    /// @param index in the stored text
    /// @param points code points before it
    private record Mark(int index, int points) {}

    /// As many as a book has. Each is an object in memory while the text is read.
    private static final int MOST_MARKS = 300_000;

    private static final Mark NONE = new Mark(-1, -1);

    private final StringBuilder text = new StringBuilder();
    private final NavigableSet<Integer> wanted;
    private final Map<Integer, Mark> marks = new HashMap<>();

    private int points;
    private int bytes;

    /// White space that is stored only if something follows.
    private char between;

    private boolean preformatted;

    /// Whether there is more in it than is read.
    static boolean isTooLarge(String html) {
        return html.chars().filter(each -> each == '<').count() > MOST_MARKS;
    }

    /// @param offsets the places that will be asked for, in bytes
    HtmlText(String html, Set<Integer> offsets) {
        wanted = new TreeSet<>(offsets);
        // As a browser reads them.
        String lines = html.replace("\r\n", "\n").replace('\r', '\n');
        Jsoup.parseBodyFragment(lines).body().traverse(new Walk());
        mark();
    }

    /// The text as it is stored.
    String text() {
        return text.toString();
    }

    /// What is between two places, without white space around it; empty if one of them is not in
    /// the text, or nothing stands there.
    Optional<Found> find(int start, int end) {
        Mark from = marks.getOrDefault(start, NONE);
        Mark to = marks.getOrDefault(end, NONE);
        if (from.index < 0 || to.index < from.index) {
            return Optional.empty();
        }
        int first = from.index;
        int after = to.index;
        while (first < after && Character.isWhitespace(text.charAt(first))) {
            first++;
        }
        while (after > first && Character.isWhitespace(text.charAt(after - 1))) {
            after--;
        }
        return first == after
                ? Optional.empty()
                : Optional.of(
                        new Found(
                                text.substring(first, after),
                                // White space is never in two parts.
                                new Place(
                                        from.points + first - from.index,
                                        to.points - (to.index - after))));
    }

    /// Whether both places are in the text.
    boolean has(int start, int end) {
        return marks.containsKey(start) && marks.containsKey(end) && start <= end;
    }

    /// Notes the places that were passed. One within a character is taken as behind it, as Taguette
    /// does.
    private void mark() {
        while (!wanted.isEmpty() && wanted.first() <= bytes) {
            int offset = wanted.pollFirst();
            if (offset >= 0) {
                marks.put(offset, new Mark(text.length(), points));
            }
        }
    }

    private void take(int point) {
        mark();
        bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
        if (" \t\n\r\f".indexOf(point) >= 0) {
            if (preformatted) {
                between(point == '\r' || point == '\f' ? '\n' : (char) point);
                append();
            } else {
                between(' ');
            }
        } else if (Legible.isLegible(point)) {
            append();
            text.appendCodePoint(point);
            points++;
        }
    }

    private void between(char white) {
        if (between != '\n') {
            between = white;
        }
    }

    private void append() {
        if (between != 0 && !text.isEmpty()) {
            text.append(between);
            points++;
        }
        between = 0;
    }

    private final class Walk implements NodeVisitor {

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
                words.getWholeText().codePoints().forEach(HtmlText.this::take);
            } else if (node instanceof Element element) {
                if (isLine(element)) {
                    between('\n');
                }
                preformatted |= element.nameIs("pre");
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element) {
                if (isLine(element)) {
                    between('\n');
                }
                preformatted &= !element.nameIs("pre");
            }
        }

        private static boolean isLine(Element element) {
            return element.isBlock() || element.nameIs("br");
        }
    }
}
