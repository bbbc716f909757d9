package org.qiutong.explore.ui;

import java.util.Locale;
import java.util.Map;
import org.qiutong.chart.Chart;
import org.qiutong.explore.GraphWords;
import org.qiutong.explore.NodeId;
import org.qiutong.explore.scene.GraphMl;
import org.qiutong.explore.scene.Scene;
import org.qiutong.explore.scene.SceneGraph;
import org.qiutong.explore.scene.SceneService;
import org.qiutong.kit.ExportMenu;
import org.qiutong.kit.QueryState;
import org.qiutong.text.LanguageTag;
import org.springframework.http.MediaType;

/// What is seen of a scene, as files. Where its nodes lie, the canvas is asked when the menu opens.
final class SceneFiles {

    private final SceneService scenes;
    private final GraphWords words;
    private final QueryState state;

    /// Read by requests for files, which do not hold the session's lock.
    private volatile Taken taken = new Taken(Scene.EMPTY, Map.of(), "");

    private record Taken(Scene scene, Map<NodeId, Scene.Position> positions, String permalink) {}

    private SceneFiles(SceneService scenes, GraphWords words, QueryState state) {
        this.scenes = scenes;
        this.words = words;
        this.state = state;
    }

    static ExportMenu menu(
            SceneModel model,
            GraphCanvas canvas,
            SceneService scenes,
            GraphWords words,
            QueryState state) {
        SceneFiles files = new SceneFiles(scenes, words, state);
        ExportMenu menu =
                new ExportMenu("qiutong-graph")
                        .chart("graph.picture", files::picture)
                        .file(
                                "graph.picture",
                                "GraphML",
                                "graphml",
                                MediaType.APPLICATION_XML_VALUE,
                                (locale, out) ->
                                        GraphMl.write(files.seen(), LanguageTag.of(locale), out))
                        .table("graph.nodes", locale -> files.sheets().nodes(locale))
                        .table("graph.edges", locale -> files.sheets().edges(locale));
        menu.addToggleListener(event -> {
            if (event.isOpened()) {
                files.take(model, canvas);
            }
        });
        model.onChange(_ -> {
            if (menu.isOpen()) {
                files.take(model, canvas);
            }
        });
        return menu;
    }

    private void take(SceneModel model, GraphCanvas canvas) {
        Scene scene = model.scene();
        canvas.positions(places -> taken = new Taken(scene, places, state.permalink()));
    }

    private SceneGraph seen() {
        Taken now = taken;
        SceneGraph all = scenes.graph(now.scene());
        return new SceneGraph(all.nodes(), all.edges(), now.positions())
                .seen(now.scene().filtered(), now.scene().lens());
    }

    private Chart picture(Locale locale) {
        return new ScenePicture(seen(), state::permalink).in(locale);
    }

    private SceneSheets sheets() {
        return new SceneSheets(seen(), words, taken.permalink());
    }
}
