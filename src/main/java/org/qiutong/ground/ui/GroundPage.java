package org.qiutong.ground.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Map;
import org.qiutong.evidence.Finding;
import org.qiutong.evidence.Quotation;
import org.qiutong.evidence.WordsBehind.Cut;
import org.qiutong.evidence.cards.AllQuotations;
import org.qiutong.evidence.cards.Labels;
import org.qiutong.evidence.cards.PassageCard;
import org.qiutong.evidence.cards.PictureSource;
import org.qiutong.evidence.cards.QuotationCard;
import org.qiutong.ground.CommonGround;
import org.qiutong.ground.GroundService.Moment;
import org.qiutong.ground.cards.GroundCharts;
import org.qiutong.ground.cards.GroundSheet;
import org.qiutong.ground.cards.GroundTable;
import org.qiutong.ground.cards.LabelWords;
import org.qiutong.ground.cards.OverTime;
import org.qiutong.id.ConceptId;
import org.qiutong.kit.BriefLink;
import org.qiutong.kit.ChartFigure;
import org.qiutong.kit.ExportMenu;
import org.qiutong.kit.FilterBar;
import org.qiutong.kit.GraphLink;
import org.qiutong.kit.LanguageText;
import org.qiutong.kit.Localized;
import org.qiutong.kit.PageHeader;
import org.qiutong.kit.QueryState;
import org.qiutong.text.LanguageTag;

/// All that the page on one concept shows.
///
/// @param concepts whose words count for or against it: itself, and the other answers to the same
///   question
/// @param quotations by community
/// @param cuts where there are more
/// @param moments what each study found of it
record GroundPage(
        CommonGround row,
        List<ConceptId> concepts,
        Map<String, List<Quotation>> quotations,
        List<Cut> cuts,
        List<Finding> findings,
        List<Moment> moments,
        Labels labels) {

    Component show(FilterBar bar, QueryState state) {
        List<String> communities = List.copyOf(quotations.keySet());
        GroundCharts charts = new GroundCharts(List.of(row), communities, labels);
        PictureSource source =
                new PictureSource(
                        moments.stream()
                                .map(Moment::study)
                                .filter(study -> study.id().equals(row.concept().study()))
                                .toList(),
                        labels,
                        state.permalink());
        ExportMenu export =
                new ExportMenu("qiutong-common-ground", state)
                        .table(
                                "ground.table",
                                new GroundSheet(List.of(row), labels, state.permalink())::in)
                        .chart("ground.lanes", charts::lanes, source::in);
        Anchor concept = Localized.text(new Anchor(), "ground.concept");
        concept.setHref("concepts/" + row.concept().id());
        return new Div(
                new PageHeader(locale -> row.concept().label().best(LanguageTag.of(locale)).text())
                        .cited(row.concept().study())
                        .actions(
                                BriefLink.of("concept=" + row.concept().id()),
                                export,
                                GraphLink.of("concept/" + row.concept().id())),
                new Paragraph(concept),
                bar,
                verdict(),
                figures(charts, communities),
                new WhySection(row, labels),
                sides(),
                reported(),
                new OverTime(new H2(), moments, labels));
    }

    /// A question is its answers by communities.
    private Component figures(GroundCharts charts, List<String> communities) {
        if (!row.answers().isEmpty()) {
            return new Section(
                    Localized.text(new H2(), "ground.answers"),
                    GroundTable.of(row.answers(), communities, labels));
        }
        return new Section(
                Localized.text(new H2(), "ground.table"),
                new ChartFigure(charts::lanes),
                GroundTable.of(List.of(row), communities, labels));
    }

    private Component verdict() {
        Paragraph says = new Paragraph();
        says.addClassName("verdict");
        Localized.effect(says, locale -> says.setText(LabelWords.sentence(row, labels, locale)));
        Section verdict = new Section(LabelWords.badges(row), says);
        return verdict;
    }

    /// The words of all sides, a column for each community.
    private Component sides() {
        Div sides = new Div();
        sides.addClassNames("parallel", "sides");
        quotations.forEach((community, said) -> {
            H3 name = new H3();
            name.add(LanguageText.of(labels.community(community)));
            Div side = new Div(name);
            if (said.isEmpty()) {
                side.add(Localized.text(new Paragraph(), "ground.noQuotation"));
            } else {
                OrderedList cards = new OrderedList();
                cards.addClassName("cards");
                cards.getElement().setAttribute("role", "list");
                said.forEach(each -> cards.add(new ListItem(new QuotationCard(each, labels))));
                side.add(cards);
                cuts.stream()
                        .filter(cut -> cut.community().equals(community))
                        .map(cut -> AllQuotations.of(cut, row.concept().id(), labels))
                        .forEach(side::add);
            }
            sides.add(side);
        });
        Section section = new Section(Localized.text(new H2(), "ground.sides"));
        if (concepts.size() > 1) {
            section.add(Localized.text(new Paragraph(), "ground.otherAnswers"));
        }
        section.add(sides);
        return section;
    }

    private Component reported() {
        Section section = new Section(Localized.text(new H2(), "concept.findings"));
        if (findings.isEmpty()) {
            section.add(Localized.text(new Paragraph(), "ground.noFinding"));
            return section;
        }
        OrderedList cards = new OrderedList();
        cards.addClassName("cards");
        cards.getElement().setAttribute("role", "list");
        findings.forEach(each -> cards.add(new ListItem(PassageCard.of(each, labels))));
        section.add(cards);
        return section;
    }
}
