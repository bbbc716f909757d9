package org.qiutong.cite;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A date as exactly as it is known.
///
/// @param month from 1; empty if only the year is known
/// @param day from 1; empty if only the month is known
record PartialDate(int year, Optional<Integer> month, Optional<Integer> day) {

    /// @param iso `2024`, `2024-07` or `2024-07-27`
    /// @throws java.time.DateTimeException if it is none of these
    static PartialDate parse(String iso) {
        return switch (iso.length()) {
            case 4 -> new PartialDate(Integer.parseInt(iso), Optional.empty(), Optional.empty());
            case 7 -> {
                YearMonth month = YearMonth.parse(iso);
                yield new PartialDate(
                        month.getYear(), Optional.of(month.getMonthValue()), Optional.empty());
            }
            default -> of(LocalDate.parse(iso));
        };
    }

    static PartialDate of(LocalDate date) {
        return new PartialDate(
                date.getYear(),
                Optional.of(date.getMonthValue()),
                Optional.of(date.getDayOfMonth()));
    }

    /// "August 12", "August" or nothing.
    Optional<String> monthAndDay() {
        return month.map(number ->
                Month.of(number).getDisplayName(TextStyle.FULL, Locale.ENGLISH)
                        + day.map(each -> " " + each).orElse(""));
    }

    /// "August 12, 2024", "August 2024" or "2024".
    String inWords() {
        return monthAndDay()
                .map(words -> words + (day.isPresent() ? ", " : " ") + year)
                .orElse(String.valueOf(year));
    }

    /// The numbers that are known, the year first.
    List<Integer> parts() {
        return java.util.stream.Stream.of(Optional.of(year), month, day)
                .flatMap(Optional::stream)
                .toList();
    }
}
