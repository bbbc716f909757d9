package org.qiutong.ground.cards;

import static org.qiutong.ground.Measure.Place.FILE;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qiutong.cite.Style;
import org.qiutong.evidence.Finding;
import org.qiutong.evidence.cards.Citations;
import org.qiutong.export.Cell;
import org.qiutong.export.Sheet;
import org.qiutong.ground.CommonGround;
import org.qiutong.ground.Label;
import org.qiutong.ground.Measure;
import org.qiutong.ground.Measures;
import org.qiutong.ground.Reported;
import org.qiutong.ground.Side;
import org.qiutong.ground.Side.OnRecord;
import org.qiutong.ground.Value;
import org.qiutong.id.CommunityId;
import org.qiutong.kit.Localized;
import org.qiutong.kit.SheetNotes;
import org.qiutong.text.LanguageTag;
import org.qiutong.web.Names;

/// Common ground as a table for use elsewhere: a row for each concept and community.
public record GroundSheet(List<CommonGround> rows, Citations citations, String permalink) {

    private static final List<Measure<Side>> OF_SIDES = Measure.at(FILE, Measures.OF_SIDES);
    private static final List<Measure<CommonGround>> OF_CONCEPTS =
            Measure.at(FILE, Measures.OF_CONCEPTS);

    /// The columns before those of the measures, in the order of [#about].
    private static final List<String> ABOUT =
            List.of(
                    "concept",
                    "conceptLabel",
                    "kind",
                    "label",
                    "certainty",
                    "onReading",
                    "design",
                    "community");

    /// The columns on the findings themselves: of several findings, each has a line.
    private static final List<String> SAID =
            List.of(
                    "words",
                    "passages",
                    "readings",
                    "sections",
                    "sources",
                    "citations",
                    "addresses");

    private static final List<String> COLUMNS =
            Stream.of(ABOUT, columns(OF_SIDES), List.of("follows"), columns(OF_CONCEPTS), SAID)
                    .flatMap(List::stream)
                    .toList();

    /// The table in a language of the interface.
    public Sheet in(Locale locale) {
        List<List<Cell>> cells = new ArrayList<>();
        for (CommonGround row : rows) {
            row.assessment().sides().forEach(side -> cells.add(cells(row, side, locale)));
            if (!row.assessment().wholeSample().isEmpty()) {
                cells.add(notStated(row, locale));
            }
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
        return SheetNotes.of(
                locale,
                permalink,
                SheetNotes.reading("reading", locale, Localized.message(locale, "ground.reading")));
    }

    private static <S> List<String> columns(List<Measure<S>> measures) {
        return measures.stream()
                .flatMap(measure -> measure.columns().stream())
                .map(Measure.Column::id)
                .toList();
    }

    private List<Cell> cells(CommonGround row, Side side, Locale locale) {
        List<Cell> cells =
                new ArrayList<>(about(row, new Cell.Text(side.community().value()), locale));
        cells.addAll(cells(OF_SIDES, side));
        cells.add(
                ids(
                        row.follows().stream()
                                .filter(each -> each.community().equals(side.community()))
                                .map(each -> each.answer().value())));
        cells.addAll(cells(OF_CONCEPTS, row));
        cells.addAll(said(side.reported(), locale));
        return cells;
    }

    /// In what words sources report it, how they are read, and where they stand.
    private List<Cell> said(List<Reported> reported, Locale locale) {
        List<Finding> findings = reported.stream().flatMap(each -> each.said().stream()).toList();
        return Stream.<Function<Finding, String>>of(
                        Finding::words,
                        finding -> finding.passage().text(),
                        finding ->
                                Stream.of(finding.reading(), finding.note())
                                        .filter(text -> !text.isEmpty())
                                        .map(text -> text.best(LanguageTag.of(locale)).text())
                                        .collect(Collectors.joining(" ")),
                        finding -> finding.section().best(LanguageTag.of(locale)).text(),
                        finding -> finding.source().value(),
                        finding -> citations.work(finding.source(), Style.usual(locale)),
                        finding -> citations.address(finding.source()))
                .<Cell>map(of -> lines(findings, of))
                .toList();
    }

    private static Cell lines(List<Finding> findings, Function<Finding, String> of) {
        String lines = findings.stream().map(of).collect(Collectors.joining("\n"));
        return lines.isBlank() ? Cell.EMPTY : new Cell.Text(lines);
    }

    /// What sources report without saying whose experts they mean: a row without a community.
    private List<Cell> notStated(CommonGround row, Locale locale) {
        List<Cell> cells = new ArrayList<>(about(row, Cell.EMPTY, locale));
        cells.addAll(Collections.nCopies(COLUMNS.size() - cells.size(), Cell.EMPTY));
        cells.set(
                COLUMNS.indexOf("findings"),
                cell(new Value.Findings(row.assessment().wholeSample())));
        List<Cell> said = said(row.assessment().wholeSample(), locale);
        for (int i = 0; i < said.size(); i++) {
            cells.set(COLUMNS.size() - said.size() + i, said.get(i));
        }
        return cells;
    }

    private List<Cell> about(CommonGround row, Cell community, Locale locale) {
        return List.of(
                new Cell.Text(row.concept().id().value()),
                new Cell.Text(citations.labels().concept(row.concept().id(), locale)),
                new Cell.Text(Localized.name(locale, row.concept().kind())),
                new Cell.Text(Names.of(row.label().kind())),
                row.label() instanceof Label.Decided decided
                        ? new Cell.Text(Names.of(decided.certainty()))
                        : Cell.EMPTY,
                row.reading() ? new Cell.Whole(1) : Cell.EMPTY,
                new Cell.Text(Names.of(row.assessment().design())),
                community);
    }

    private static <S> List<Cell> cells(List<Measure<S>> measures, S subject) {
        return measures.stream()
                .flatMap(measure -> {
                    Value value = measure.of(subject);
                    return measure.columns().stream().map(column -> cell(column.of(value)));
                })
                .toList();
    }

    private static Cell cell(Value value) {
        return switch (value) {
            case Value.Whole(int count) -> new Cell.Whole(count);
            case Value.Share(double share) -> new Cell.Share(share);
            case Value.Decimal(double number) -> new Cell.Decimal(number);
            case Value.Flag(boolean flag) -> flag ? new Cell.Whole(1) : Cell.EMPTY;
            case Value.Community(CommunityId id) -> new Cell.Text(id.value());
            case Value.Findings(List<Reported> reported) ->
                    ids(reported.stream().map(each -> each.finding().value()));
            case Value.People(List<OnRecord> people) ->
                    ids(people.stream().map(each -> each.expert().value()));
            case Value.Several several ->
                    throw new IllegalArgumentException("a cell holds one value: " + several);
            case Value.Missing _, Value.Nothing _ -> Cell.EMPTY;
        };
    }

    private static Cell ids(Stream<String> ids) {
        return new Cell.Text(ids.collect(Collectors.joining(" ")));
    }
}
