package org.qiutong.study;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.qiutong.text.LanguageTag;

/// How a report is cited, in the two styles that its readers use.
public final class Citation {

    private static final DateTimeFormatter APA_DATE =
            DateTimeFormatter.ofPattern("yyyy, MMMM d", Locale.ENGLISH);
    private static final DateTimeFormatter APA_MONTH =
            DateTimeFormatter.ofPattern("yyyy, MMMM", Locale.ENGLISH);

    private Citation() {}

    /// In the style of the American Psychological Association, 7th edition.
    public static String apa(Source report, String publisher) {
        List<String> names = report.authors().stream().map(Citation::inverted).toList();
        String authors =
                names.size() < 2
                        ? String.join("", names)
                        : String.join(", ", names.subList(0, names.size() - 1))
                                + ", & "
                                + names.getLast();
        String date = report.date().map(Citation::inWords).orElse("n.d.");
        return authors.isEmpty()
                ? "%s. (%s). %s.".formatted(title(report), date, publisher)
                : "%s (%s). %s. %s.".formatted(authors, date, title(report), publisher);
    }

    /// By GB/T 7714—2015: names in capitals and initials without points, `[R]` for a report.
    public static String gbt(Source report, String publisher) {
        String authors =
                report.authors().stream()
                        .map(name ->
                                inverted(name)
                                        .replace(",", "")
                                        .replace(".", "")
                                        .toUpperCase(Locale.ROOT))
                        .collect(Collectors.joining(", "));
        return "%s%s[R]. %s, %s."
                .formatted(
                        authors.isEmpty() ? "" : authors + ". ",
                        title(report),
                        publisher,
                        report.date().orElse("[s.d.]"));
    }

    private static String inWords(String date) {
        return switch (date.length()) {
            case 4 -> date;
            case 7 -> YearMonth.parse(date).format(APA_MONTH);
            default -> LocalDate.parse(date).format(APA_DATE);
        };
    }

    private static String title(Source report) {
        return report.title().best(LanguageTag.EN).text();
    }

    /// "Yanzi Xu" as "Xu, Y.": the last word is the family name, as the report prints names.
    private static String inverted(String name) {
        int blank = name.lastIndexOf(' ');
        if (blank < 0) {
            return name;
        }
        String initials =
                java.util.Arrays.stream(name.substring(0, blank).split(" ", -1))
                        .map(given -> given.charAt(0) + ".")
                        .collect(Collectors.joining(" "));
        return name.substring(blank + 1) + ", " + initials;
    }
}
