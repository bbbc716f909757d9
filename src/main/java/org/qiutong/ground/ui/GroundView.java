package org.qiutong.ground.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Map;
import org.qiutong.codebook.CodebookService;
import org.qiutong.evidence.EvidenceService;
import org.qiutong.evidence.cards.Citations;
import org.qiutong.evidence.cards.Labels;
import org.qiutong.evidence.cards.PictureSource;
import org.qiutong.ground.GroundOrder;
import org.qiutong.ground.GroundReading.GroundList;
import org.qiutong.ground.GroundService;
import org.qiutong.ground.cards.AnswerSentence;
import org.qiutong.ground.cards.GroundCharts;
import org.qiutong.ground.cards.GroundSheet;
import org.qiutong.kit.BriefLink;
import org.qiutong.kit.Choice;
import org.qiutong.kit.ExportMenu;
import org.qiutong.kit.FilterBar;
import org.qiutong.kit.KeepsToStudy;
import org.qiutong.kit.ListTexts;
import org.qiutong.kit.Loaded;
import org.qiutong.kit.Localized;
import org.qiutong.kit.PageHeader;
import org.qiutong.kit.PagedList;
import org.qiutong.kit.QueryState;
import org.qiutong.kit.Rows;
import org.qiutong.people.PeopleService;
import org.qiutong.study.Study;
import org.qiutong.study.StudyService;

/// What the communities hold in common on each concept, how sure that is, and who said so.
@Route("common-ground")
@Menu(title = "ground.title", order = 15)
@AnonymousAllowed
class GroundView extends Div implements BeforeEnterObserver, KeepsToStudy {

    private static final int SIZE = 25;

    private record Answered(GroundAsked asked, GroundList list) {}

    private final QueryState state = new QueryState();
    private final Choice<GroundRows.Picture> picture =
            Choice.of(state, "show", "ground.show", GroundRows.Picture.class);
    private final ExportMenu export = new ExportMenu("qiutong-common-ground", state);
    private final Div honesty = new Div();
    private final List<Study> studies;
    private final Labels labels;
    private final Citations citations;

    GroundView(
            GroundService ground,
            EvidenceService evidence,
            StudyService studies,
            PeopleService people,
            CodebookService codebook) {
        this.studies = studies.studies();
        this.labels = Labels.load(codebook, people);
        this.citations = Citations.load(studies, labels, state::permalink);
        FilterBar bar = new FilterBar(state);
        GroundFilters filters = GroundFilters.ofLabels(state, bar, studies, people, codebook);
        Choice<GroundOrder> order =
                new Choice<>(
                        state,
                        "sort",
                        "ground.sort",
                        GroundOrder.ALL,
                        GroundOrder::id,
                        (locale, by) -> Localized.message(locale, "ground.order." + by.id()));
        Choice<GroundAsked.Listed> listed =
                Choice.of(state, "list", "ground.list", GroundAsked.Listed.class);
        bar.fold(listed, order, picture);
        Loaded<Answered> summary =
                new Loaded<>(answered -> summary(answered.asked(), answered.list()));
        state.onChange(() -> {
            GroundAsked asked = new GroundAsked(filters.filter(), order.value(), listed.value());
            summary.load(() -> new Answered(asked, asked.list(ground)));
        });
        add(
                new PageHeader("ground.title")
                        .about("ground.about")
                        .cited(state)
                        .actions(BriefLink.of(state), export),
                summary,
                bar,
                new PagedList<>(
                        state,
                        bar,
                        new ListTexts(
                                "ground.title", "concepts.count", "concepts.none", "ground.advice"),
                        SIZE,
                        () -> new GroundAsked(filters.filter(), order.value(), listed.value()),
                        new Rows<>(
                                asked -> {
                                    GroundList list = asked.list(ground);
                                    return new Rows.Found(list.rows().size(), list.all());
                                },
                                (asked, offset, limit) ->
                                        GroundRow.withWords(
                                                asked.list(ground).rows().stream()
                                                        .skip(offset)
                                                        .limit(limit)
                                                        .toList(),
                                                evidence)),
                        page -> GroundRows.of(page.items(), labels).show(picture.value())),
                honesty);
    }

    /// The answer in a sentence; how many of the labels are expected to be wrong, and what leaves
    /// the program as files, follow it.
    private Component summary(GroundAsked asked, GroundList list) {
        GroundCharts charts = GroundCharts.of(list.rows(), labels);
        PictureSource source =
                new PictureSource(
                        studies.stream()
                                .filter(study -> charts.studies().contains(study.id()))
                                .toList(),
                        labels,
                        state.permalink());
        export.clear()
                .table(
                        "ground.table",
                        new GroundSheet(list.rows(), citations, state.permalink())::in)
                .chart("ground.lanes", charts::lanes, source::in)
                .chart("ground.matrix", charts::matrix, source::in);
        honesty.removeAll();
        honesty.add(
                Localized.text(
                        new Paragraph(),
                        "ground.honesty",
                        Map.of(
                                "shared", list.listing().shared(),
                                "judged", list.listing().judged(),
                                "wrong", list.listing().expectedWrong())));
        AnswerSentence answer =
                new AnswerSentence(
                        list.answer(),
                        asked.filter().theme().map(labels::concept),
                        label -> state.address(Map.of("label", label, "page", "")));
        answer.getElement().setAttribute("role", "status");
        return answer;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        state.enter(event);
    }
}
