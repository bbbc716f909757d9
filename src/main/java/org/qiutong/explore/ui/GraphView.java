package org.qiutong.explore.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.List;
import java.util.function.Supplier;
import org.qiutong.codebook.CodebookService;
import org.qiutong.evidence.EvidenceService;
import org.qiutong.evidence.cards.Citations;
import org.qiutong.evidence.cards.Labels;
import org.qiutong.explore.ExploreService;
import org.qiutong.explore.GraphWords;
import org.qiutong.explore.NodeId;
import org.qiutong.explore.scene.Operation;
import org.qiutong.explore.scene.SavedViewService;
import org.qiutong.explore.scene.SceneService;
import org.qiutong.explore.ui.GraphCanvas.SceneList;
import org.qiutong.kit.KeepsToStudy;
import org.qiutong.kit.Loaded;
import org.qiutong.kit.Localized;
import org.qiutong.kit.PageHeader;
import org.qiutong.kit.QueryState;
import org.qiutong.people.Community;
import org.qiutong.people.PeopleService;
import org.qiutong.search.SearchService;
import org.qiutong.study.Study;
import org.qiutong.study.StudyService;

/// The graph explorer: a canvas, a list with the same content, the neighbours of a node, the
/// evidence behind an edge. The scene is in the address.
@Route("graph")
@Menu(title = "graph.title", order = 19)
@AnonymousAllowed
@StyleSheet("context://graph.css")
class GraphView extends Div implements BeforeEnterObserver, KeepsToStudy {

    /// The role that may save views; convenors and researchers include it.
    private static final String ANALYST = "ANALYST";

    private final QueryState state = new QueryState();
    private final SceneService scenes;
    private final List<Study> studies;
    private final SceneModel model;
    private final Div note = new Div();

    private final Div workspace;
    private final Loaded<Opening> loaded = new Loaded<>(this::show);

    GraphView(
            SceneService scenes,
            ExploreService explore,
            EvidenceService evidence,
            GraphWords words,
            SearchService search,
            StudyService study,
            PeopleService people,
            CodebookService codebook,
            FoundPaths ways,
            SavedViewService views,
            AuthenticationContext user) {
        this.scenes = scenes;
        this.studies = study.studies();
        List<Community> communities = people.communities();
        model = new SceneModel(scenes);
        // This listener must be first, as others may read the address.
        model.onChange(shown -> {
            if (shown.event() != SceneModel.Event.BEGUN) {
                state.set(Opening.address(shown.scene()));
            }
        });
        addClassName("graph");
        Supplier<Citations> citations =
                () -> Citations.load(study, Labels.load(codebook, people), state::permalink);
        SceneList list = new SceneList();
        GraphCanvas canvas =
                new GraphCanvas(model, explore, new SceneWords(communities, words), list);
        Div side =
                new Div(
                        new PathsPanel(model, ways, state::permalink),
                        user.hasRole(ANALYST)
                                ? new SavedViews(views, model)
                                : SavedViews.loggedOut());
        side.addClassName("graph-side");
        Div scene =
                new Div(
                        list,
                        new NodePanel(model, canvas, explore, words),
                        canvas,
                        new Legend(model, communities),
                        new EdgePanel(model, explore, words, citations),
                        side);
        scene.addClassName("scene");
        workspace =
                new Div(
                        new Toolbar(model, canvas),
                        new SceneStatus(model),
                        new EmptyHint(model),
                        scene);
        add(
                new PageHeader("graph.title")
                        .about("graph.about")
                        .cited()
                        .actions(
                                SceneFiles.menu(
                                        model,
                                        canvas,
                                        scenes,
                                        words,
                                        state,
                                        new SceneOrigins(evidence, citations),
                                        studies)),
                new StartBar(explore, search, communities, studies, this::start),
                note,
                loaded);
    }

    /// A single node says little, so its neighbours are shown with it.
    private void start(NodeId node) {
        model.apply(
                new Operation.Add(
                        model.scene().nodes().isEmpty()
                                ? scenes.around(node).nodes()
                                : List.of(node)));
        model.select(List.of(node));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        state.enter(event);
        loaded.load(Opening.of(state, scenes, studies.stream().map(Study::id).findFirst()));
    }

    private Component show(Opening opening) {
        note.removeAll();
        opening.note()
                .ifPresent(each -> {
                    note.getElement().setAttribute("role", each.warning() ? "alert" : "note");
                    note.add(Localized.text(new Paragraph(), each.key(), each.arguments()));
                });
        model.begin(opening.scene(), opening.graph());
        return workspace;
    }
}
