package org.qiutong.kit;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.ULocale;
import com.vaadin.flow.component.datepicker.DatePicker;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// A day, typed or chosen in a calendar, both in the words of the interface's language.
public final class DayField extends DatePicker {

    public DayField(String labelKey) {
        Localized.label(this, labelKey);
        Localized.effect(
                this,
                locale -> {
                    setLocale(locale);
                    setI18n(words(locale));
                });
    }

    /// Whether what was typed is a day, or nothing.
    public boolean isDay() {
        return !getDefaultValidator().apply(getValue(), null).isError();
    }

    private static DatePickerI18n words(Locale locale) {
        DateFormatSymbols names = new DateFormatSymbols(ULocale.forLocale(locale));
        Calendar calendar = Calendar.getInstance(ULocale.forLocale(locale));
        return new DatePickerI18n()
                .setMonthNames(
                        List.of(
                                names.getMonths(
                                        DateFormatSymbols.STANDALONE, DateFormatSymbols.WIDE)))
                .setWeekdays(weekdays(names, DateFormatSymbols.WIDE))
                .setWeekdaysShort(weekdays(names, DateFormatSymbols.SHORT))
                .setFirstDayOfWeek(calendar.getFirstDayOfWeek() - 1)
                .setToday(Localized.message(locale, "kit.today"))
                .setCancel(Localized.message(locale, "kit.cancel"))
                .setBadInputErrorMessage(Localized.message(locale, "kit.noDay"));
    }

    /// ICU counts weekdays from 1.
    private static List<String> weekdays(DateFormatSymbols names, int width) {
        return Arrays.stream(names.getWeekdays(DateFormatSymbols.STANDALONE, width))
                .skip(1)
                .toList();
    }
}
