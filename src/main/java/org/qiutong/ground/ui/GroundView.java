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
import org.qiutong.evidence.cards.Labels;
import org.qiutong.evidence.cards.PictureSource;
import org.qiutong.ground.GroundFilter;
import org.qiutong.ground.GroundOrder;
import org.qiutong.ground.GroundReading;
import org.qiutong.ground.GroundReading.GroundList;
import org.qiutong.ground.GroundService;
import org.qiutong.ground.SharedList;
import org.qiutong.ground.cards.GroundCharts;
import org.qiutong.ground.cards.GroundSheet;
import org.qiutong.kit.BriefLink;
import org.qiutong.kit.Choice;
import org.qiutong.kit.ExportMenu;
import org.qiutong.kit.FilterBar;
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
class GroundView extends Div implements BeforeEnterObserver {

    private static final int SIZE = 25;

    /// Which concepts are listed.
    enum Listed {
        EVERYTHING,
        /// Of which at most one in ten is expected not to be shared.
        ONE_IN_TEN
    }

    private record Asked(GroundFilter filter, GroundOrder order, Listed listed) {}

    private final QueryState state = new QueryState();
    private final Choice<GroundRows.Picture> picture =
            Choice.of(state, "show", "ground.show", GroundRows.Picture.class);
    private final ExportMenu export = new ExportMenu("qiutong-common-ground", state);
    private final GroundService ground;
    private final List<Study> studies;
    private final Labels labels;

    GroundView(
            GroundService ground,
            StudyService studies,
            PeopleService people,
            CodebookService codebook) {
        this.ground = ground;
        this.studies = studies.studies();
        this.labels = Labels.load(codebook, people);
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
        Choice<Listed> listed = Choice.of(state, "list", "ground.list", Listed.class);
        Div ways = new Div(listed, order, picture);
        ways.addClassName("ways");
        Loaded<GroundList> summary = new Loaded<>(this::summary);
        state.onChange(() -> {
            Asked asked = new Asked(filters.filter(), order.value(), listed.value());
            summary.load(() -> list(asked));
        });
        add(
                new PageHeader("ground.title")
                        .about("ground.about")
                        .cited(state)
                        .actions(BriefLink.of(state), export),
                bar,
                ways,
                summary,
                new PagedList<>(
                        state,
                        bar,
                        new ListTexts(
                                "ground.title", "concepts.count", "concepts.none", "ground.advice"),
                        SIZE,
                        () -> new Asked(filters.filter(), order.value(), listed.value()),
                        new Rows<>(
                                asked -> {
                                    GroundList list = list(asked);
                                    return new Rows.Found(list.rows().size(), list.all());
                                },
                                (asked, offset, limit) ->
                                        list(asked).rows().stream()
                                                .skip(offset)
                                                .limit(limit)
                                                .toList()),
                        page -> new GroundRows(page.items(), labels).show(picture.value())));
    }

    private GroundList list(Asked asked) {
        GroundReading reading = ground.reading(asked.filter());
        return switch (asked.listed()) {
            case EVERYTHING -> reading.list(asked.order());
            case ONE_IN_TEN -> reading.list(reading.shared(SharedList.ONE_IN_TEN).rows());
        };
    }

    /// How many of the labels are expected to be wrong, and what leaves the program as files.
    private Component summary(GroundList list) {
        GroundCharts charts = GroundCharts.of(list.rows(), labels);
        PictureSource source =
                new PictureSource(
                        studies.stream()
                                .filter(study -> charts.studies().contains(study.id()))
                                .toList(),
                        labels,
                        state.permalink());
        export.clear()
                .table("ground.table", new GroundSheet(list.rows(), labels, state.permalink())::in)
                .chart("ground.lanes", charts::lanes, source::in)
                .chart("ground.matrix", charts::matrix, source::in);
        Paragraph honesty =
                Localized.text(
                        new Paragraph(),
                        "ground.honesty",
                        Map.of(
                                "shared", list.listing().shared(),
                                "judged", list.listing().judged(),
                                "wrong", list.listing().expectedWrong()));
        honesty.getElement().setAttribute("role", "status");
        return honesty;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        state.enter(event);
    }
}
