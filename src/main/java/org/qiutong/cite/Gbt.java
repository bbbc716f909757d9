package org.qiutong.cite;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// GB/T 7714—2015, a numbered reference in the language of what is cited.
final class Gbt {

    /// Of more authors than these, only these are named.
    private static final int NAMED = 3;

    private Gbt() {}

    static Reference reference(Work work) {
        boolean online = work.address().isPresent();
        String type = (work.kind() == Work.Kind.REPORT ? "R" : "EB") + (online ? "/OL" : "");
        Reference reference = new Reference();
        String authors = authors(work);
        if (!authors.isEmpty()) {
            reference.add(authors).stop().add(" ");
        }
        reference.add(work.original() + "[" + type + "].");
        String imprint = imprint(work, online);
        String dates = online ? dates(work, imprint.isEmpty()) : "";
        if (!imprint.isEmpty() || !dates.isEmpty()) {
            reference.add(" " + imprint + dates).stop();
        }
        work.address().ifPresent(address -> reference.add(" " + address + "."));
        return reference;
    }

    private static boolean chinese(Work work) {
        return work.language().value().startsWith("zh");
    }

    private static String authors(Work work) {
        List<Name> names = work.responsible(work.language());
        String all = names.stream().limit(NAMED).map(Gbt::author).collect(Collectors.joining(", "));
        return names.size() <= NAMED ? all : all + (chinese(work) ? ", 等" : ", et al");
    }

    private static String author(Name name) {
        return name.isWhole()
                ? name.family()
                : name.family().toUpperCase(Locale.ROOT)
                        + " "
                        + name.initials("", " ").toUpperCase(Locale.ROOT)
                        + (name.suffix().isEmpty()
                                ? ""
                                : " " + name.suffix().replace(".", "").toUpperCase(Locale.ROOT));
    }

    /// Publisher and year of a report. What is online leaves out a publisher that is the author;
    /// all else has to say what of place, publisher and year is not known.
    private static String imprint(Work work, boolean online) {
        if (work.kind() == Work.Kind.PAGE || (online && work.besides(work.language()).isEmpty())) {
            return "";
        }
        boolean chinese = chinese(work);
        String place = online ? "" : chinese ? "[出版地不详]: " : "[S.l.]: ";
        String publisher = work.publisher(work.language()).orElse(chinese ? "[出版者不详]" : "[s.n.]");
        String undated = online ? "" : chinese ? ", [出版日期不详]" : ", [n.d.]";
        return place + publisher + work.published().map(date -> ", " + date.year()).orElse(undated);
    }

    /// The day of publication, a lone year only where the imprint does not have it, and the day of
    /// reading.
    private static String dates(Work work, boolean withYear) {
        return work.date()
                        .filter(date -> withYear || date.length() > 4)
                        .map(date -> "(" + date + ")")
                        .orElse("")
                + work.read().map(date -> "[" + date + "]").orElse("");
    }
}
