package org.qiutong.explore.ui;

import com.vaadin.flow.component.html.Paragraph;
import java.util.Map;
import org.qiutong.kit.Localized;

/// What to do where the canvas is empty: because nothing is in the scene, or because the legend and
/// the lens hide all of it.
final class EmptyHint extends Paragraph {

    private int hidden;

    EmptyHint(SceneModel model) {
        addClassName("graph-empty");
        setVisible(false);
        Localized.effect(this, _ -> say());
        model.onChange(update -> {
            hidden = update.graph().nodes().size();
            setVisible(update.seen().nodes().isEmpty());
            say();
        });
    }

    private void say() {
        setText(Localized.message(getLocale(), "graph.emptyHint", Map.of("hidden", hidden)));
    }
}
