package org.qiutong.explore.ui;

import com.vaadin.flow.component.html.Paragraph;
import java.util.Map;
import org.qiutong.explore.scene.Scene;
import org.qiutong.kit.Localized;

/// A live region for screen readers: the size of the scene and the last change.
final class SceneStatus extends Paragraph {

    private Map<String, Object> now = Map.of();

    SceneStatus(SceneModel model) {
        addClassName("graph-status");
        getElement().setAttribute("role", "status");
        Localized.effect(this, _ -> say());
        model.onChange(this::show);
    }

    private void show(SceneModel.Update update) {
        int nodes = update.seen().nodes().size();
        int edges = update.seen().edges().size();
        now =
                Map.of(
                        "event",
                        update.event().name(),
                        "nodes",
                        nodes,
                        "edges",
                        edges,
                        "hidden",
                        update.graph().nodes().size() - nodes,
                        "most",
                        Scene.MOST_NODES);
        say();
        getElement().getClassList().set("full", update.event() == SceneModel.Event.FULL);
    }

    private void say() {
        if (!now.isEmpty()) {
            String event = Localized.message(getLocale(), "graph.status.event", now);
            String count = Localized.message(getLocale(), "graph.status.count", now);
            setText(
                    Localized.message(
                                    getLocale(),
                                    "graph.status.both",
                                    Map.of("event", event, "count", count))
                            .strip());
        }
    }
}
