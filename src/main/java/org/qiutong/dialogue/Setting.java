package org.qiutong.dialogue;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.qiutong.id.CommunityId;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;

/// What a dialogue is for, when and how it meets, and who is to sit at the table.
///
/// @param title in one language at least
/// @param purpose may be empty
/// @param days none until a date is set
/// @param sessions how often it sits, the whole dialogue over
/// @param minutes how long each session is
/// @param languages that are spoken; one at least
/// @param communities ids; two at least
public record Setting(
        LocalizedText title,
        LocalizedText purpose,
        Optional<Days> days,
        int sessions,
        int minutes,
        Format format,
        List<LanguageTag> languages,
        int seats,
        List<CommunityId> communities,
        Confidentiality confidentiality)
        implements Dialogue.Part {

    public static final int LONGEST_TITLE = 200;
    public static final int LONGEST_PURPOSE = 4_000;
    public static final int MOST_SESSIONS = 40;
    public static final int LEAST_MINUTES = 10;
    public static final int MOST_MINUTES = 480;
    public static final int LEAST_SEATS = 2;
    public static final int MOST_SEATS = 500;
    public static final int LEAST_COMMUNITIES = 2;
    public static final int MOST_DAYS = 366;

    /// Where participants are.
    public enum Format {
        IN_PERSON,
        ONLINE,
        /// Some in the room, others joining from afar.
        HYBRID
    }

    /// What may be told of who said what.
    public enum Confidentiality {
        /// What was said may be used; who said it, where they work and who was there may not be
        /// told.
        CHATHAM_HOUSE,
        /// Whoever speaks may be named with what they said.
        ON_THE_RECORD
    }

    /// From the first day to the last, both included.
    public record Days(LocalDate first, LocalDate last) {

        public Days {
            if (last.isBefore(first)) {
                throw new IllegalArgumentException("a dialogue ends before it begins");
            }
            if (ChronoUnit.DAYS.between(first, last) >= MOST_DAYS) {
                throw new IllegalArgumentException("a dialogue is longer than a year");
            }
        }

        /// How many days these are.
        public int count() {
            return (int) ChronoUnit.DAYS.between(first, last) + 1;
        }
    }

    /// @throws IllegalArgumentException if anything is missing, too long, or out of its range
    public Setting {
        languages = List.copyOf(languages);
        communities = List.copyOf(communities);
        within("title", title, LONGEST_TITLE);
        within("purpose", purpose, LONGEST_PURPOSE);
        within("sessions", sessions, 1, MOST_SESSIONS);
        within("minutes", minutes, LEAST_MINUTES, MOST_MINUTES);
        within("seats", seats, LEAST_SEATS, MOST_SEATS);
        within("communities", communities.size(), LEAST_COMMUNITIES, seats);
        within("languages", languages.size(), 1, 50);
        if (title.isEmpty()) {
            throw new IllegalArgumentException("a dialogue without a title");
        }
        if (communities.stream().distinct().count() < communities.size()) {
            throw new IllegalArgumentException("a community comes twice");
        }
    }

    /// A first setting, to be changed: two sessions of an hour and a half, twelve seats, in person,
    /// under the Chatham House Rule.
    public static Setting first(
            LocalizedText title, List<LanguageTag> languages, List<CommunityId> communities) {
        return new Setting(
                title,
                LocalizedText.NONE,
                Optional.empty(),
                2,
                90,
                Format.IN_PERSON,
                languages,
                Math.max(12, communities.size()),
                communities,
                Confidentiality.CHATHAM_HOUSE);
    }

    /// Under another title, cut where it is too long.
    public Setting titled(LocalizedText other) {
        TreeMap<LanguageTag, String> titles = new TreeMap<>(other.byLanguage());
        titles.replaceAll((_, each) ->
                each.length() <= LONGEST_TITLE ? each : each.substring(0, LONGEST_TITLE - 1) + "…");
        return new Setting(
                new LocalizedText(titles),
                purpose,
                days,
                sessions,
                minutes,
                format,
                languages,
                seats,
                communities,
                confidentiality);
    }

    /// The time there is in all sessions together, in minutes.
    public int time() {
        return sessions * minutes;
    }

    public static void within(String name, LocalizedText text, int most) {
        text.byLanguage()
                .values()
                .forEach(each -> within("length of " + name, each.length(), 0, most));
    }

    public static void within(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    name + " is " + value + ", not from " + least + " to " + most);
        }
    }
}
