package org.qiutong.ground.cards;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.qiutong.evidence.cards.Labels;
import org.qiutong.export.Cell;
import org.qiutong.export.Sheet;
import org.qiutong.ground.Agreement;
import org.qiutong.ground.Assessment.Heard;
import org.qiutong.ground.Bounds;
import org.qiutong.ground.CommonGround;
import org.qiutong.ground.Label;
import org.qiutong.ground.Side;
import org.qiutong.ground.index.Counts;
import org.qiutong.kit.Localized;
import org.qiutong.text.LanguageTag;
import org.qiutong.web.Names;

/// Common ground as a table for use elsewhere: a row for each concept and community.
public record GroundSheet(List<CommonGround> rows, Labels labels, String permalink) {

    private static final List<String> COLUMNS =
            List.of(
                    "concept",
                    "conceptLabel",
                    "kind",
                    "label",
                    "certainty",
                    "community",
                    "support",
                    "oppose",
                    "mixed",
                    "asked",
                    "of",
                    "intervalLower",
                    "intervalUpper",
                    "boundsLower",
                    "boundsUpper",
                    "contradiction",
                    "q",
                    "findings",
                    "gic",
                    "weakest");

    /// The table in a language of the interface.
    public Sheet in(Locale locale) {
        List<List<Cell>> cells = new ArrayList<>();
        for (CommonGround row : rows) {
            row.assessment().sides().forEach(side -> cells.add(cells(row, side, locale)));
        }
        return new Sheet(
                Localized.message(locale, "ground.title"),
                LanguageTag.of(locale),
                COLUMNS.stream()
                        .map(id ->
                                new Sheet.Column(
                                        id, Localized.message(locale, "ground.column." + id)))
                        .toList(),
                cells,
                notes(locale, permalink));
    }

    /// Where a table comes from and when.
    public static Sheet.Notes notes(Locale locale, String permalink) {
        return new Sheet.Notes(
                Localized.message(locale, "kit.sheet.notes"),
                List.of(
                        new Sheet.Note(
                                "source",
                                Localized.message(locale, "kit.sheet.source"),
                                new Cell.Link(permalink)),
                        new Sheet.Note(
                                "date",
                                Localized.message(locale, "kit.sheet.date"),
                                new Cell.Day(LocalDate.now(ZoneId.systemDefault()))),
                        new Sheet.Note(
                                "reading",
                                Localized.message(locale, "kit.sheet.reading"),
                                new Cell.Text(Localized.message(locale, "ground.reading")))));
    }

    private List<Cell> cells(CommonGround row, Side side, Locale locale) {
        Counts counts = side.counts();
        boolean heard = counts.stances() > 0;
        Bounds bounds = side.supporters();
        int lower =
                bounds instanceof Bounds.Range range
                        ? range.lower()
                        : ((Bounds.Contradiction) bounds).least();
        int upper =
                bounds instanceof Bounds.Range range
                        ? range.upper()
                        : ((Bounds.Contradiction) bounds).most();
        return List.of(
                new Cell.Text(row.concept().id()),
                new Cell.Text(labels.concept(row.concept().id(), locale)),
                new Cell.Text(Localized.name(locale, row.concept().kind())),
                new Cell.Text(Names.of(row.label().kind())),
                row.label() instanceof Label.Decided decided
                        ? new Cell.Text(Names.of(decided.certainty()))
                        : Cell.EMPTY,
                new Cell.Text(side.community()),
                new Cell.Whole(counts.support()),
                new Cell.Whole(counts.oppose()),
                new Cell.Whole(counts.mixed()),
                new Cell.Whole(counts.asked()),
                new Cell.Whole(counts.of()),
                heard ? new Cell.Share(side.interval().lower()) : Cell.EMPTY,
                heard ? new Cell.Share(side.interval().upper()) : Cell.EMPTY,
                new Cell.Whole(lower),
                new Cell.Whole(upper),
                bounds instanceof Bounds.Contradiction ? new Cell.Whole(1) : Cell.EMPTY,
                heard ? new Cell.Share(side.supporting()) : Cell.EMPTY,
                new Cell.Text(
                        String.join(
                                " ",
                                side.reported().stream().map(each -> each.finding()).toList())),
                new Cell.Decimal(row.assessment().gic()),
                row.assessment().agreement() instanceof Heard.All<Agreement>(Agreement all)
                        ? new Cell.Text(all.weakest())
                        : Cell.EMPTY);
    }
}
