package org.qiutong.cite;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// RIS: one tag a line, lines that end as the format says, by CR and LF.
final class Ris {

    private Ris() {}

    static String write(List<Work> works) {
        return works.stream()
                .flatMap(work -> lines(work).stream())
                .map(line -> line + "\r\n")
                .collect(Collectors.joining());
    }

    private static List<String> lines(Work work) {
        List<String> lines = new ArrayList<>();
        boolean report = work.kind() == Work.Kind.REPORT;
        lines.add(tag("TY", report ? "RPRT" : "ELEC"));
        lines.add(tag("ID", work.key()));
        work.responsible(work.language()).forEach(name -> lines.add(tag("AU", name.inverted())));
        lines.add(tag("TI", work.original()));
        work.english().ifPresent(title -> lines.add(tag("TT", title)));
        (report ? work.publisher(work.language()) : work.besides(work.language()))
                .ifPresent(name -> lines.add(tag("PB", name)));
        work.published()
                .ifPresent(date -> {
                    lines.add(tag("PY", String.valueOf(date.year())));
                    lines.add(tag("DA", date(date)));
                });
        work.address().ifPresent(address -> lines.add(tag("UR", address)));
        work.read().ifPresent(day -> lines.add(tag("Y2", date(PartialDate.of(day)))));
        lines.add(tag("LA", work.language().value()));
        lines.add(tag("ER", ""));
        return lines;
    }

    private static String tag(String name, String value) {
        return name + "  - " + value;
    }

    /// Year, month, day and what else there is to say, all slashes kept.
    private static String date(PartialDate date) {
        return "%d/%s/%s/"
                .formatted(
                        date.year(),
                        date.month().map("%02d"::formatted).orElse(""),
                        date.day().map("%02d"::formatted).orElse(""));
    }
}
