package org.qiutong.explore.ui;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.qiutong.chart.Chart;
import org.qiutong.chart.Imprint;
import org.qiutong.evidence.cards.Labels;
import org.qiutong.evidence.cards.PictureSource;
import org.qiutong.explore.GraphWords;
import org.qiutong.explore.NodeId;
import org.qiutong.explore.scene.GraphMl;
import org.qiutong.explore.scene.Scene;
import org.qiutong.explore.scene.SceneGraph;
import org.qiutong.explore.scene.SceneService;
import org.qiutong.kit.ExportMenu;
import org.qiutong.kit.QueryState;
import org.qiutong.study.Study;
import org.qiutong.text.LanguageTag;
import org.springframework.http.MediaType;

/// Exports the visible part of a scene as files, once there is one. The canvas is asked for
/// positions when the menu opens, and a download waits for its answer.
final class SceneFiles {

    /// For the answer of a canvas that was asked.
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /// For the news that the menu was opened, which a click on a file in it may overtake. A program
    /// that reads the addresses of the files opens no menu.
    private static final Duration UNASKED = Duration.ofMillis(500);

    private final SceneService scenes;
    private final GraphWords words;
    private final GraphCanvas canvas;
    private final QueryState state;
    private final SceneOrigins origins;
    private final List<Study> studies;
    private final ExportMenu menu;

    /// Download requests read this without the session's lock.
    private volatile Taken taken;

    /// @param asked completed when the canvas is asked for positions
    /// @param positions completed when the canvas answers
    private record Taken(
            Scene scene,
            String permalink,
            CompletableFuture<Boolean> asked,
            CompletableFuture<Map<NodeId, Scene.Position>> positions) {

        /// None if the canvas was not asked, or does not answer in time.
        Map<NodeId, Scene.Position> located() {
            return within(UNASKED, asked, false) ? within(PATIENCE, positions, Map.of()) : Map.of();
        }

        private static <T> T within(Duration time, CompletableFuture<T> awaited, T otherwise) {
            return awaited.copy()
                    .completeOnTimeout(otherwise, time.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
        }
    }

    private SceneFiles(
            Scene scene,
            GraphCanvas canvas,
            SceneService scenes,
            GraphWords words,
            QueryState state,
            SceneOrigins origins,
            List<Study> studies) {
        this.origins = origins;
        this.studies = List.copyOf(studies);
        this.menu = new ExportMenu("qiutong-graph", state);
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
            QueryState state,
            SceneOrigins origins,
            List<Study> studies) {
        SceneFiles files =
                new SceneFiles(model.scene(), canvas, scenes, words, state, origins, studies);
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
        menu.chart("graph.picture", this::picture, this::imprint)
                .file(
                        "graph.picture",
                        "GraphML",
                        "graphml",
                        MediaType.APPLICATION_XML_VALUE,
                        this::graphMl)
                .table("graph.nodes", locale -> sheets(locale).nodes(locale))
                .table("graph.edges", locale -> sheets(locale).edges(locale));
    }

    private Labels labels() {
        return origins.citations().get().labels();
    }

    private Taken take(Scene scene) {
        return new Taken(
                scene, state.permalink(), new CompletableFuture<>(), new CompletableFuture<>());
    }

    private void locate() {
        Taken now = taken;
        now.asked().complete(true);
        canvas.positions(now.positions()::complete);
    }

    private SceneGraph seen(Taken now) {
        Map<NodeId, Scene.Position> positions = now.located();
        SceneGraph all = scenes.graph(now.scene());
        return new SceneGraph(all.nodes(), all.edges(), positions, all.common())
                .seen(now.scene().filtered(), now.scene().lens());
    }

    private Chart picture(Locale locale) {
        return new ScenePicture(
                        seen(taken), List.copyOf(labels().communities().values()), state::permalink)
                .in(locale);
    }

    private Imprint imprint(Locale locale) {
        return new PictureSource(studies, labels(), taken.permalink()).in(locale);
    }

    private void graphMl(Locale locale, OutputStream out) throws IOException {
        SceneGraph graph = seen(taken);
        GraphMl.write(graph, origins.of(graph, locale), LanguageTag.of(locale), out);
    }

    private SceneSheets sheets(Locale locale) {
        Taken now = taken;
        SceneGraph graph = seen(now);
        return new SceneSheets(graph, origins.of(graph, locale), words, now.permalink());
    }
}
