package org.qiutong.cite;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// BibTeX entries with the fields of biblatex for addresses. Braces in a text are written as
/// commands, since BibTeX counts even escaped ones.
final class Bibtex {

    private static final Map<Integer, String> COMMANDS =
            Map.ofEntries(
                    Map.entry((int) '{', "\\textbraceleft{}"),
                    Map.entry((int) '}', "\\textbraceright{}"),
                    Map.entry((int) '\\', "\\textbackslash{}"),
                    Map.entry((int) '~', "\\textasciitilde{}"),
                    Map.entry((int) '^', "\\textasciicircum{}"),
                    Map.entry((int) '$', "\\$"),
                    Map.entry((int) '&', "\\&"),
                    Map.entry((int) '%', "\\%"),
                    Map.entry((int) '#', "\\#"),
                    Map.entry((int) '_', "\\_"));

    private Bibtex() {}

    static String write(List<Work> works) {
        return works.stream().map(Bibtex::entry).collect(Collectors.joining("\n"));
    }

    private static String entry(Work work) {
        Map<String, String> fields = new LinkedHashMap<>();
        List<Name> names = work.responsible(work.language());
        if (!names.isEmpty()) {
            fields.put(
                    "author",
                    braced(
                            names.stream()
                                    .map(Bibtex::author)
                                    .collect(Collectors.joining(" and "))));
        }
        // The inner braces keep the capitals.
        fields.put("title", braced(braced(escape(work.original()))));
        boolean report = work.kind() == Work.Kind.REPORT;
        (report ? work.publisher(work.language()) : work.besides(work.language()))
                .ifPresent(name ->
                        fields.put(report ? "institution" : "organization", braced(escape(name))));
        work.published()
                .ifPresent(date -> {
                    fields.put("year", braced(String.valueOf(date.year())));
                    date.month().ifPresent(month -> fields.put("month", month(month)));
                });
        work.address().ifPresent(address -> fields.put("url", braced(address)));
        work.read().ifPresent(day -> fields.put("urldate", braced(day.toString())));
        fields.put("langid", braced(work.language().value()));
        return fields.entrySet().stream()
                .map(field -> "  " + field.getKey() + " = " + field.getValue())
                .collect(
                        Collectors.joining(
                                ",\n",
                                (report ? "@techreport{" : "@misc{") + work.key() + ",\n",
                                "\n}\n"));
    }

    private static String author(Name name) {
        if (name.isWhole()) {
            return braced(escape(name.family()));
        }
        String suffix = name.suffix().isEmpty() ? "" : escape(name.suffix()) + ", ";
        return escape(name.family()) + ", " + suffix + escape(name.given());
    }

    /// The macro that BibTeX knows a month by.
    private static String month(int number) {
        return Month.of(number)
                .getDisplayName(TextStyle.SHORT, Locale.ENGLISH)
                .toLowerCase(Locale.ROOT)
                .substring(0, 3);
    }

    private static String braced(String text) {
        return "{" + text + "}";
    }

    private static String escape(String text) {
        return text.codePoints()
                .mapToObj(each -> COMMANDS.getOrDefault(each, Character.toString(each)))
                .collect(Collectors.joining());
    }
}
