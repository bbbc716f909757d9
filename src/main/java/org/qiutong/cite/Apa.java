package org.qiutong.cite;

import java.util.List;
import org.qiutong.text.LanguageTag;

/// The style of the American Psychological Association, 7th edition. Titles keep the capitals that
/// they are printed with: which of their words are names is not known.
final class Apa {

    /// From this many authors on, all but the first 19 and the last are left out.
    private static final int MANY = 21;

    private Apa() {}

    static Reference reference(Work work) {
        Reference reference = new Reference();
        List<Name> names = work.responsible(LanguageTag.EN);
        if (names.isEmpty()) {
            title(work, reference).stop().add(" (" + date(work) + ").");
        } else {
            reference.add(authors(names)).stop().add(" (" + date(work) + "). ");
            title(work, reference).stop();
        }
        work.besides(LanguageTag.EN).ifPresent(name -> reference.add(" " + name).stop());
        work.address().ifPresent(address -> reference.add(retrieved(work) + address));
        return reference;
    }

    private static Reference title(Work work, Reference reference) {
        reference.italic(work.original());
        work.english().ifPresent(title -> reference.add(" [" + title + "]"));
        return reference;
    }

    private static String date(Work work) {
        return work.published()
                .map(date -> date.year() + date.monthAndDay().map(words -> ", " + words).orElse(""))
                .orElse("n.d.");
    }

    /// The day is given for what has no date of its own, since it may change.
    private static String retrieved(Work work) {
        return work.date().isPresent()
                ? " "
                : work.read()
                        .map(day -> " Retrieved " + PartialDate.of(day).inWords() + ", from ")
                        .orElse(" ");
    }

    private static String authors(List<Name> names) {
        List<String> all = names.stream().map(Apa::author).toList();
        if (all.size() >= MANY) {
            return String.join(", ", all.subList(0, 19)) + ", . . . " + all.getLast();
        }
        return all.size() < 2
                ? all.getFirst()
                : String.join(", ", all.subList(0, all.size() - 1)) + ", & " + all.getLast();
    }

    private static String author(Name name) {
        return name.isWhole()
                ? name.family()
                : name.family()
                        + ", "
                        + name.initials(".", "-")
                        + (name.suffix().isEmpty() ? "" : ", " + name.suffix());
    }
}
