package org.qiutong.ground.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import org.qiutong.codebook.CodebookService;
import org.qiutong.codebook.Concept;
import org.qiutong.evidence.Statement;
import org.qiutong.evidence.WordsBehind;
import org.qiutong.evidence.cards.Citations;
import org.qiutong.evidence.cards.Labels;
import org.qiutong.ground.Answer;
import org.qiutong.ground.CommonGround;
import org.qiutong.ground.GroundService.Moment;
import org.qiutong.ground.Side;
import org.qiutong.ground.cards.AnswerSentence;
import org.qiutong.ground.cards.GroundCharts;
import org.qiutong.ground.cards.GroundTable;
import org.qiutong.ground.cards.LabelWords;
import org.qiutong.ground.cards.OverTime;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ConceptId;
import org.qiutong.kit.ChartFigure;
import org.qiutong.kit.FilterBar;
import org.qiutong.kit.Localized;
import org.qiutong.kit.PageOffer;
import org.qiutong.kit.QueryState;

/// All that the page on one concept shows.
///
/// @param row what the communities have in common on it; none on a theme, and where no community
///   that its study sampled is in scope
/// @param answer on a theme, what the concepts below it come to
/// @param concepts whose words count for or against it: itself, and its answers or the other
///   answers to the same question
/// @param below what stands below it in the codebook
/// @param moments what each study found of it
record ConceptPage(
        Concept concept,
        Optional<CommonGround> row,
        Optional<Answer> answer,
        List<ConceptId> concepts,
        CodebookService.Below below,
        WordsBehind words,
        List<Statement> statements,
        List<Moment> moments,
        Citations citations) {

    Labels labels() {
        return citations.labels();
    }

    Component show(FilterBar bar, QueryState state, List<PageOffer> offers) {
        Div page = new Div(ConceptHeader.of(this, state), label(), new ConceptDefinition(concept));
        if (row.isPresent()) {
            page.add(bar);
        }
        row.ifPresent(found -> page.add(figures(found), new WhySection(found, labels())));
        page.add(PageOffer.all(offers, PageOffer.About.CONCEPT, concept.id().value()));
        page.add(new SaidSection(concept, concepts, words, communities(), statements, citations));
        page.add(new OverTime(new H2(), moments, labels()));
        page.add(
                new Section(
                        Localized.text(new H2(), "concept.near"),
                        new ConceptNeighbours(concept, below, labels())));
        return page;
    }

    private List<CommunityId> communities() {
        return row.map(found -> found.assessment().sides().stream().map(Side::community).toList())
                .orElseGet(() ->
                        labels().sampledBy(List.of(concept.study())).stream()
                                .map(each -> each.id())
                                .toList());
    }

    /// What the communities have in common, in a word and in a sentence.
    private Component label() {
        Section section = new Section();
        section.addClassName("concept-label");
        Span kind = Localized.text(new Span(), locale -> Localized.name(locale, concept.kind()));
        kind.addClassName("fine");
        section.add(kind);
        row.ifPresent(found -> {
            Paragraph says = new Paragraph();
            says.addClassName("verdict");
            Localized.effect(
                    says, locale -> says.setText(LabelWords.sentence(found, labels(), locale)));
            section.add(LabelWords.badges(found), says);
        });
        String all = "common-ground?theme=" + concept.id();
        answer.filter(each -> !each.parts().isEmpty())
                .ifPresent(each ->
                        section.add(
                                new AnswerSentence(
                                        each,
                                        Optional.of(concept.label()),
                                        label -> all + "&label=" + label),
                                new Paragraph(
                                        Localized.text(new Anchor(all), "ground.answer.table"))));
        return section;
    }

    /// A question is its answers by communities, without a picture: nobody supports a question.
    private Component figures(CommonGround found) {
        Section figures =
                new Section(
                        Localized.text(
                                new H2(),
                                found.answers().isEmpty() ? "ground.table" : "ground.answers"));
        List<CommonGround> rows = found.answers().isEmpty() ? List.of(found) : found.answers();
        figures.add(GroundTable.on(concept.id(), rows, communities(), labels(), words));
        GroundCharts charts = charts(found);
        if (found.answers().isEmpty() && !charts.rows().isEmpty()) {
            figures.add(new ChartFigure(charts::lanes));
        }
        return figures;
    }

    GroundCharts charts(CommonGround found) {
        return new GroundCharts(List.of(found), communities(), labels());
    }
}
