package org.qiutong.ground.cards;

import static org.qiutong.ground.Measure.Place.PAGE;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.qiutong.evidence.WordsBehind;
import org.qiutong.evidence.cards.Labels;
import org.qiutong.ground.CommonGround;
import org.qiutong.ground.Measure;
import org.qiutong.ground.Measures;
import org.qiutong.ground.Value;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ConceptId;
import org.qiutong.kit.FactTable;
import org.qiutong.kit.LanguageText;
import org.qiutong.kit.Localized;

/// Common ground by concept and community: who says what in which words, with the words one click
/// away. A column for which there is nothing is left out.
public final class GroundTable {

    private static final WordsBehind NO_WORDS = new WordsBehind(List.of(), List.of(), List.of());

    private GroundTable() {}

    /// Without the words behind it.
    ///
    /// @param communities the columns, in their order
    public static Component of(
            List<CommonGround> rows, List<CommunityId> communities, Labels labels) {
        return of(rows, communities, labels, NO_WORDS);
    }

    /// @param communities the columns, in their order
    /// @param words that were said of the rows' concepts, or some of them
    public static Component of(
            List<CommonGround> rows,
            List<CommunityId> communities,
            Labels labels,
            WordsBehind words) {
        return table(Optional.empty(), rows, communities, labels, words);
    }

    /// On the page of a concept, without the words behind it.
    ///
    /// @param communities the columns, in their order
    public static Component on(
            ConceptId page, List<CommonGround> rows, List<CommunityId> communities, Labels labels) {
        return on(page, rows, communities, labels, NO_WORDS);
    }

    /// On the page of a concept, which has no links to itself.
    ///
    /// @param communities the columns, in their order
    /// @param words that were said of the rows' concepts, or some of them
    public static Component on(
            ConceptId page,
            List<CommonGround> rows,
            List<CommunityId> communities,
            Labels labels,
            WordsBehind words) {
        return table(Optional.of(page), rows, communities, labels, words);
    }

    private static Component table(
            Optional<ConceptId> page,
            List<CommonGround> rows,
            List<CommunityId> communities,
            Labels labels,
            WordsBehind words) {
        List<Component> headers = new ArrayList<>();
        headers.add(Localized.text(new Span(), "concepts.concept"));
        headers.add(Localized.text(new Span(), "filter.label"));
        communities.forEach(id -> headers.add(LanguageText.of(labels.community(id))));
        boolean notStated = rows.stream().anyMatch(row -> !withoutCommunity(row).isEmpty());
        if (notStated) {
            headers.add(Localized.text(new Span(), "finding.wholeSample"));
        }
        List<Measure<CommonGround>> measures =
                Measure.at(PAGE, Measures.OF_CONCEPTS).stream()
                        .filter(measure -> !measure.emptyOnPage(rows))
                        .toList();
        measures.forEach(measure ->
                headers.add(Localized.text(new Span(), "ground.column." + measure.id())));
        FactTable table = new FactTable("ground.caption", headers.toArray(Component[]::new));
        table.addClassName("by-community");
        for (CommonGround row : rows) {
            List<Component> cells = new ArrayList<>();
            cells.add(label(row));
            for (CommunityId community : communities) {
                cells.add(
                        row.assessment()
                                .side(community)
                                .<Component>map(
                                        side -> new SideCell(page, row, side, words, labels))
                                .orElseGet(() -> Localized.text(new Span(), "ground.otherStudy")));
            }
            if (notStated) {
                cells.add(notStated(page, row, words));
            }
            measures.forEach(measure -> cells.add(words(measure.onPage(row), labels)));
            table.row(concept(page, row, labels), cells.toArray(Component[]::new));
        }
        return table;
    }

    /// What sources report without saying whose experts they mean; of a question, of its answers
    /// too.
    private static List<CommonGround> withoutCommunity(CommonGround row) {
        return Stream.concat(Stream.of(row), row.answers().stream())
                .filter(each -> !each.assessment().wholeSample().isEmpty())
                .toList();
    }

    private static Component notStated(
            Optional<ConceptId> page, CommonGround row, WordsBehind words) {
        Div all = new Div();
        all.addClassName("side");
        Localized.attribute(all, "data-of", "finding.wholeSample");
        for (CommonGround of : withoutCommunity(row)) {
            of.assessment()
                    .wholeSample()
                    .forEach(each ->
                            all.add(new ReportedWords(page, each, of.concept().kind(), words)));
        }
        return all;
    }

    private static Component concept(Optional<ConceptId> page, CommonGround row, Labels labels) {
        LanguageText name = LanguageText.of(labels.concept(row.concept().id()));
        Component link = name;
        if (!page.equals(Optional.of(row.concept().id()))) {
            Anchor anchor = new Anchor(words(row));
            anchor.add(name);
            link = anchor;
        }
        Span kind = new Span();
        kind.addClassName("fine");
        Localized.effect(
                kind, locale -> kind.setText(Localized.name(locale, row.concept().kind())));
        return new Div(link, kind);
    }

    /// Where the words of all sides on a concept stand beside each other.
    static String words(CommonGround row) {
        return "concepts/" + row.concept().id();
    }

    private static Component label(CommonGround row) {
        return LabelWords.badges(row);
    }

    private static Component words(Value value, Labels labels) {
        Span words = new Span();
        if (!(value instanceof Value.Nothing)) {
            Localized.effect(
                    words, locale -> words.setText(MeasureWords.text(value, labels, locale)));
        }
        return words;
    }
}
