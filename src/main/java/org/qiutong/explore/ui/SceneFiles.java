package org.qiutong.explore.ui;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
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

/// Exports the visible part of a scene as files, once there is one. The canvas is asked for
/// positions when the menu opens, and a download waits for its answer.
final class SceneFiles {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final SceneService scenes;
    private final GraphWords words;
    private final GraphCanvas canvas;
    private final QueryState state;
    private final ExportMenu menu = new ExportMenu("qiutong-graph");

    /// Download requests read this without the session's lock.
    private volatile Taken taken;

    /// @param positions completed when the canvas answers
    private record Taken(
            Scene scene,
            String permalink,
            CompletableFuture<Map<NodeId, Scene.Position>> positions) {}

    private SceneFiles(
            Scene scene,
            GraphCanvas canvas,
            SceneService scenes,
            GraphWords words,
            QueryState state) {
        this.scenes = scenes;
        this.words = words;
        this.canvas = canvas;
        this.state = state;
        taken = take(scene);
    }

    static ExportMenu menu(
            SceneModel model,
            GraphCanvas canvas,
            SceneService scenes,
            GraphWords words,
            QueryState state) {
        SceneFiles files = new SceneFiles(model.scene(), canvas, scenes, words, state);
        ExportMenu menu = files.menu;
        menu.setVisible(false);
        menu.addToggleListener(event -> {
            if (event.isOpened()) {
                files.locate();
            }
        });
        model.onChange(shown -> {
            files.taken = files.take(shown.scene());
            if (!menu.isVisible()) {
                files.offer();
            } else if (menu.isOpen()) {
                files.locate();
            }
        });
        return menu;
    }

    private void offer() {
        menu.setVisible(true);
        menu.chart("graph.picture", this::picture)
                .file(
                        "graph.picture",
                        "GraphML",
                        "graphml",
                        MediaType.APPLICATION_XML_VALUE,
                        (locale, out) -> GraphMl.write(seen(taken), LanguageTag.of(locale), out))
                .table("graph.nodes", locale -> sheets().nodes(locale))
                .table("graph.edges", locale -> sheets().edges(locale));
    }

    private Taken take(Scene scene) {
        return new Taken(scene, state.permalink(), new CompletableFuture<>());
    }

    private void locate() {
        Taken now = taken;
        canvas.positions(now.positions()::complete);
    }

    /// Without positions if the canvas does not answer in time or was not asked.
    private SceneGraph seen(Taken now) {
        Map<NodeId, Scene.Position> positions =
                now.positions()
                        .copy()
                        .completeOnTimeout(Map.of(), PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                        .join();
        SceneGraph all = scenes.graph(now.scene());
        return new SceneGraph(all.nodes(), all.edges(), positions)
                .seen(now.scene().filtered(), now.scene().lens());
    }

    private Chart picture(Locale locale) {
        return new ScenePicture(seen(taken), state::permalink).in(locale);
    }

    private SceneSheets sheets() {
        Taken now = taken;
        return new SceneSheets(seen(now), words, now.permalink());
    }
}
