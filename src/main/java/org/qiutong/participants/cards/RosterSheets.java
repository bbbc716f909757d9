package org.qiutong.participants.cards;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.qiutong.export.Cell;
import org.qiutong.export.Sheet;
import org.qiutong.kit.Localized;
import org.qiutong.participants.Panel;
import org.qiutong.participants.Roster;
import org.qiutong.participants.seating.Candidate;
import org.qiutong.participants.seating.Round;
import org.qiutong.participants.seating.Scorecard;
import org.qiutong.participants.seating.Scorecard.Contribution;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;
import org.qiutong.text.Messages;

/// Those who are invited, and who sits with whom, as tables for use elsewhere.
public record RosterSheets(
        Panel panel, Scorecard card, Roster roster, RosterWords words, LocalizedText title) {

    public Sheet people(Locale locale) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Contribution each : card.standings()) {
            panel.pool().stream()
                    .filter(person -> person.id().equals(each.person()))
                    .forEach(person -> rows.add(row(person, each, locale)));
        }
        return sheet(
                locale,
                title,
                "seating.sheet.people",
                List.of(
                        "person",
                        "community",
                        "sector",
                        "institution",
                        "languages",
                        "technical",
                        "days",
                        "why"),
                rows);
    }

    private List<Cell> row(Candidate person, Contribution standing, Locale locale) {
        return List.of(
                new Cell.Text(person.name()),
                cell(person.community().map(each -> words.labels().community(each, locale))),
                cell(person.sector().map(each -> Localized.name(locale, each))),
                cell(person.institution()),
                cell(
                        Optional.of(
                                        Localized.list(
                                                locale,
                                                person.languages().stream()
                                                        .sorted()
                                                        .map(each ->
                                                                Messages.nameOf(
                                                                        each.locale(), locale))
                                                        .toList()))
                                .filter(each -> !each.isEmpty())),
                new Cell.Text(Localized.name(locale, person.technical())),
                cell(
                        Optional.of(
                                        String.join(
                                                " ",
                                                person.days().stream()
                                                        .sorted()
                                                        .map(LocalDate::toString)
                                                        .toList()))
                                .filter(each -> !each.isEmpty())),
                new Cell.Text(words.standing(locale, standing)));
    }

    private static Cell cell(Optional<String> text) {
        return text.<Cell>map(Cell.Text::new).orElse(Cell.EMPTY);
    }

    public Sheet groups(Locale locale) {
        return groups(roster, title, locale);
    }

    /// Who sits with whom, a row for each person in each round.
    public static Sheet groups(Roster roster, LocalizedText title, Locale locale) {
        List<List<Cell>> rows = new ArrayList<>();
        for (int round = 0; round < roster.seating().size(); round++) {
            Round now = roster.seating().get(round);
            for (int group = 0; group < now.groups().size(); group++) {
                for (String person : now.groups().get(group)) {
                    rows.add(
                            List.of(
                                    new Cell.Whole(round + 1L),
                                    now.day().<Cell>map(Cell.Day::new).orElse(Cell.EMPTY),
                                    new Cell.Whole(group + 1L),
                                    new Cell.Text(
                                            roster.person(person).orElseThrow().person().name())));
                }
            }
        }
        return sheet(
                locale,
                title,
                "seating.sheet.groups",
                List.of("round", "day", "group", "person"),
                rows);
    }

    private static Sheet sheet(
            Locale locale,
            LocalizedText title,
            String titleKey,
            List<String> columns,
            List<List<Cell>> rows) {
        return new Sheet(
                Localized.message(locale, titleKey),
                LanguageTag.of(locale),
                columns.stream()
                        .map(id ->
                                new Sheet.Column(
                                        id, Localized.message(locale, "seating.column." + id)))
                        .toList(),
                rows,
                new Sheet.Notes(
                        Localized.message(locale, "kit.sheet.notes"),
                        List.of(
                                new Sheet.Note(
                                        "dialogue",
                                        Localized.message(locale, "seating.sheet.dialogue"),
                                        new Cell.Text(title.best(LanguageTag.of(locale)).text())),
                                new Sheet.Note(
                                        "made",
                                        Localized.message(locale, "seating.sheet.made"),
                                        new Cell.Day(LocalDate.now(ZoneId.systemDefault()))))));
    }
}
