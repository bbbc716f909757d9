package org.qiutong.cite;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.qiutong.text.LanguageTag;

/// The Chicago Manual of Style, 18th edition: an entry in a reference list to author-date
/// citations.
final class Chicago {

    /// Up to this many authors are all named; of more, the first three.
    private static final int FEW = 6;

    /// What stays in small letters inside a title: articles, conjunctions, and prepositions of up
    /// to four letters.
    private static final Set<String> SMALL =
            Set.of(
                    "a", "an", "the", "and", "but", "for", "or", "nor", "to", "as", "at", "by",
                    "from", "in", "into", "like", "near", "of", "off", "on", "onto", "out", "over",
                    "past", "per", "than", "up", "upon", "via", "with");

    private Chicago() {}

    static Reference reference(Work work) {
        Reference reference = new Reference();
        List<Name> names = work.responsible(LanguageTag.EN);
        String year = work.published().map(date -> String.valueOf(date.year())).orElse("n.d.");
        if (names.isEmpty()) {
            title(work, reference).add(" " + year).stop();
        } else {
            reference.add(authors(names)).stop().add(" " + year).stop().add(" ");
            title(work, reference);
        }
        work.besides(LanguageTag.EN).ifPresent(name -> reference.add(" " + name).stop());
        if (work.kind() == Work.Kind.PAGE) {
            dates(work, reference);
        }
        work.address().ifPresent(address -> reference.add(" " + address + "."));
        return reference;
    }

    /// The day of a page's publication, or else the day on which it was read.
    private static void dates(Work work, Reference reference) {
        if (work.date().isEmpty()) {
            work.read()
                    .ifPresent(day ->
                            reference.add(" Accessed " + PartialDate.of(day).inWords() + "."));
        } else {
            work.published()
                    .flatMap(PartialDate::monthAndDay)
                    .ifPresent(words -> reference.add(" " + words + "."));
        }
    }

    /// A report's title in italics, a page's in quotation marks.
    private static Reference title(Work work, Reference reference) {
        String title = headline(work.original(), work.language());
        String english = work.english().map(each -> " [" + each + "]").orElse("");
        if (work.kind() == Work.Kind.REPORT) {
            return reference.italic(title).add(english).stop();
        }
        String inner = innerQuotes(title);
        if (!english.isEmpty()) {
            return reference.add("“" + inner + "”" + english).stop();
        }
        boolean ended = inner.matches("(?s).*[.?!。？！]$");
        return reference.add("“" + inner + (ended ? "”" : ".”"));
    }

    /// Quotation marks within quotation marks are single ones.
    private static String innerQuotes(String title) {
        return title.replaceAll("(^|[\\s(\\[])\"", "$1‘")
                .replace('"', '’')
                .replace('“', '‘')
                .replace('”', '’');
    }

    /// An English title with the words capitalized that this style capitalizes. No capital of its
    /// own is lost.
    private static String headline(String title, LanguageTag language) {
        if (!language.in(LanguageTag.EN)) {
            return title;
        }
        String[] words = title.split(" ", -1);
        return java.util.stream.IntStream.range(0, words.length)
                .mapToObj(at -> {
                    boolean edge = at == 0 || at == words.length - 1 || words[at - 1].endsWith(":");
                    return edge || !SMALL.contains(words[at].replaceAll("\\W", ""))
                            ? Arrays.stream(words[at].split("-", -1))
                                    .map(Chicago::capital)
                                    .collect(Collectors.joining("-"))
                            : words[at];
                })
                .collect(Collectors.joining(" "));
    }

    private static String capital(String word) {
        boolean plain = word.codePoints().noneMatch(Character::isUpperCase);
        int first = 0;
        while (first < word.length() && "“‘\"'([".indexOf(word.charAt(first)) >= 0) {
            first++;
        }
        return plain && first < word.length() && !word.contains("/") && !word.contains("@")
                ? word.substring(0, first)
                        + word.substring(first, first + 1).toUpperCase(Locale.ROOT)
                        + word.substring(first + 1)
                : word;
    }

    private static String authors(List<Name> names) {
        List<String> all =
                java.util.stream.IntStream.range(0, names.size())
                        .mapToObj(
                                at -> at == 0 ? names.get(at).inverted() : names.get(at).natural())
                        .toList();
        if (all.size() > FEW) {
            return String.join(", ", all.subList(0, 3)) + ", et al.";
        }
        return all.size() < 2
                ? all.getFirst()
                : String.join(", ", all.subList(0, all.size() - 1)) + ", and " + all.getLast();
    }
}
