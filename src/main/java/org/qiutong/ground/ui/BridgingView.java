package org.qiutong.ground.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Optional;
import org.qiutong.codebook.CodebookService;
import org.qiutong.evidence.cards.Labels;
import org.qiutong.evidence.cards.PictureSource;
import org.qiutong.ground.GroundFilter;
import org.qiutong.ground.bridging.ActorCongruence;
import org.qiutong.ground.bridging.ActorCongruence.Measure;
import org.qiutong.ground.bridging.ActorCongruence.Normalization;
import org.qiutong.ground.bridging.Bridges;
import org.qiutong.ground.bridging.BridgingService;
import org.qiutong.id.StudyId;
import org.qiutong.kit.Choice;
import org.qiutong.kit.ExportMenu;
import org.qiutong.kit.FilterBar;
import org.qiutong.kit.KeepsToStudy;
import org.qiutong.kit.Loaded;
import org.qiutong.kit.Localized;
import org.qiutong.kit.PageHeader;
import org.qiutong.kit.QueryState;
import org.qiutong.people.PeopleService;
import org.qiutong.study.Study;
import org.qiutong.study.StudyService;

/// What communities share and dispute with each other, and which experts stand between them.
@Route("bridging")
@Menu(title = "bridging.title", order = 16)
@AnonymousAllowed
class BridgingView extends Div implements BeforeEnterObserver, KeepsToStudy {

    private final QueryState state = new QueryState();
    private final ExportMenu bridgesExport = new ExportMenu("qiutong-bridging", state);
    private final ExportMenu congruenceExport = new ExportMenu("qiutong-congruence", state);
    private final GroundFilters filters;
    private final List<Study> studies;
    private final Labels labels;

    BridgingView(
            BridgingService bridging,
            StudyService studies,
            PeopleService people,
            CodebookService codebook) {
        this.labels = Labels.load(codebook, people);
        this.studies = studies.studies();
        FilterBar bar = new FilterBar(state);
        filters = GroundFilters.ofConcepts(state, bar, studies, people, codebook);
        Choice<Measure> measure = Choice.of(state, "measure", "bridging.measure", Measure.class);
        Choice<Normalization> normalization =
                Choice.of(state, "normalization", "bridging.normalization", Normalization.class);
        Div ways = new Div(measure, normalization);
        ways.addClassName("ways");
        Loaded<BridgingAnswer<Bridges>> bridges =
                new Loaded<>(answer -> answer.show(bridgesExport, this::show));
        Loaded<BridgingAnswer<ActorCongruence>> congruence =
                new Loaded<>(answer -> answer.show(congruenceExport, this::show));
        state.onChange(() -> {
            GroundFilter filter = filters.filter();
            Measure what = measure.value();
            Normalization by = normalization.value();
            bridges.load(() -> BridgingAnswer.of(() -> bridging.bridges(filter)));
            congruence.load(() -> BridgingAnswer.of(() -> bridging.congruence(filter, what, by)));
        });
        add(
                new PageHeader("bridging.title")
                        .about("bridging.about")
                        .cited(state)
                        .actions(bridgesExport),
                bar,
                bridges,
                new Section(
                        Localized.text(new H2(), "bridging.congruence"),
                        Localized.text(new Paragraph(), "bridging.congruence.how"),
                        ways,
                        congruenceExport,
                        congruence));
    }

    private PictureSource source() {
        Optional<StudyId> only = filters.filter().study();
        return new PictureSource(
                studies.stream()
                        .filter(study -> only.stream().allMatch(study.id()::equals))
                        .toList(),
                labels,
                state.permalink());
    }

    private Component show(Bridges bridges) {
        CommunityPairs pairs = new CommunityPairs(bridges, labels);
        CommunityHeatmaps heatmaps = new CommunityHeatmaps(pairs);
        BridgingSheets sheets = new BridgingSheets(labels, state.permalink());
        bridgesExport
                .table("bridging.communities", locale -> sheets.communities(bridges, locale))
                .table("bridging.pairs", locale -> sheets.pairs(bridges, locale))
                .table("bridging.experts", locale -> sheets.experts(bridges, locale))
                .chart("bridging.shared", heatmaps::shared, source()::in)
                .chart("bridging.contested", heatmaps::contested, source()::in);
        return new Div(
                pairs.section(),
                BridgingPairs.section(bridges, filters.moderated(), labels),
                BridgingExperts.section(bridges, labels));
    }

    private Component show(ActorCongruence congruence) {
        Congruence shown = new Congruence(congruence);
        BridgingSheets sheets = new BridgingSheets(labels, state.permalink());
        congruenceExport.table("bridging.edges", locale -> sheets.edges(congruence, locale));
        if (shown.drawable()) {
            congruenceExport
                    .table("bridging.matrix", locale -> sheets.matrix(congruence, locale))
                    .chart("bridging.matrix", shown::matrix, source()::in);
        }
        return shown.component();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        state.enter(event);
    }
}
