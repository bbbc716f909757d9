package org.qiutong.briefing;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.qiutong.dialogue.Dialogue;
import org.qiutong.dialogue.Setting;
import org.qiutong.text.LanguageTag;

/// The days of a dialogue for a calendar, by RFC 5545. A plan has days and no hours, so that this
/// needs neither clocks nor their zones.
public final class Calendar {

    public static final String EXTENSION = "ics";
    public static final String MEDIA_TYPE = "text/calendar;charset=UTF-8";

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /// In octets.
    private static final int LONGEST_LINE = 75;

    private final StringBuilder out = new StringBuilder();

    private Calendar() {}

    /// None while there is no date.
    ///
    /// @param language of the texts
    public static Optional<byte[]> of(Dialogue dialogue, Locale language, String address) {
        return dialogue.setting()
                .days()
                .map(days ->
                        new Calendar().write(dialogue, days, LanguageTag.of(language), address));
    }

    private byte[] write(
            Dialogue dialogue, Setting.Days days, LanguageTag language, String address) {
        Setting setting = dialogue.setting();
        line("BEGIN:VCALENDAR");
        line("VERSION:2.0");
        line("PRODID:-//Qiutong//Qiutong//EN");
        line("BEGIN:VEVENT");
        line("UID:" + dialogue.id() + "@qiutong.org");
        line("DTSTAMP:" + STAMP.format(dialogue.changed()));
        line("SEQUENCE:" + dialogue.version());
        line("DTSTART;VALUE=DATE:" + day(days.first()));
        // The first day that is not part of it.
        line("DTEND;VALUE=DATE:" + day(days.last().plusDays(1)));
        var title = setting.title().best(language);
        line("SUMMARY;LANGUAGE=" + title.language() + ":" + text(title.text()));
        if (!setting.purpose().isEmpty()) {
            var purpose = setting.purpose().best(language);
            line("DESCRIPTION;LANGUAGE=" + purpose.language() + ":" + text(purpose.text()));
        }
        line("URL:" + address.replaceAll("\\s", ""));
        line("TRANSP:OPAQUE");
        line("END:VEVENT");
        line("END:VCALENDAR");
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String day(LocalDate day) {
        return day.format(DateTimeFormatter.BASIC_ISO_DATE);
    }

    private static String text(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\\n]]", "")
                .replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
    }

    /// Folds long lines: a continuation begins with a space, and no character is split.
    private void line(String content) {
        int octets = 0;
        for (int point : content.codePoints().toArray()) {
            String character = Character.toString(point);
            int more = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + more > LONGEST_LINE) {
                out.append("\r\n ");
                octets = 1;
            }
            out.append(character);
            octets += more;
        }
        out.append("\r\n");
    }
}
