package org.qiutong.explore.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.Set;
import org.qiutong.explore.scene.Operation;
import org.qiutong.explore.scene.Scene;
import org.qiutong.kit.Localized;

/// Actions on the whole scene.
final class Toolbar extends Div {

    private final SceneModel model;
    private final Button undo = button("graph.undo", () -> model().undo());
    private final Button redo = button("graph.redo", () -> model().redo());
    private final Button clear = button("graph.clear", this::clear);
    private final Select<Scene.Layout> layout = Localized.label(new Select<>(), "graph.layout");
    private final Button lens = button("graph.lens", this::look);
    private final Button frame;

    Toolbar(SceneModel model, GraphCanvas canvas) {
        this.model = model;
        addClassName("graph-bar");
        getElement().setAttribute("role", "toolbar");
        Localized.attribute(this, "aria-label", "graph.tools");
        undo.getElement().setAttribute("aria-keyshortcuts", "Control+Z");
        redo.getElement().setAttribute("aria-keyshortcuts", "Control+Shift+Z");
        layout.setItems(Scene.Layout.values());
        Localized.effect(
                layout, locale -> layout.setItemLabelGenerator(way -> Localized.name(locale, way)));
        layout.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                model.apply(new Operation.Arrange(change.getValue()));
            }
        });
        pressed(lens, false);
        frame = button("graph.frame", () -> {});
        pressed(frame, false);
        frame.addClickListener(_ -> {
            boolean on = frame.getElement().getAttribute("aria-pressed").equals("false");
            pressed(frame, on);
            canvas.frame(on);
        });
        add(
                layout,
                new Div(undo, redo),
                lens,
                new Div(
                        button("graph.fit", canvas::fit),
                        button("graph.nearer", () -> canvas.zoom(1.3)),
                        button("graph.farther", () -> canvas.zoom(1 / 1.3)),
                        button("graph.arrange", canvas::arrange),
                        frame),
                clear);
        model.onChange(this::show);
    }

    private SceneModel model() {
        return model;
    }

    private static Button button(String key, Runnable action) {
        Button button = Localized.text(new Button(), key);
        button.addClickListener(_ -> action.run());
        return button;
    }

    private static void pressed(Button button, boolean on) {
        button.getElement().setAttribute("aria-pressed", String.valueOf(on));
    }

    private void clear() {
        model.apply(new Operation.Hide(Set.copyOf(model.scene().nodes())));
    }

    private void look() {
        model.apply(
                new Operation.Look(
                        model.scene().lens() == Scene.Lens.ALL
                                ? Scene.Lens.COMMON_GROUND
                                : Scene.Lens.ALL));
    }

    private void show(SceneModel.Update update) {
        Scene scene = update.scene();
        undo.setEnabled(model.canUndo());
        redo.setEnabled(model.canRedo());
        clear.setEnabled(!scene.nodes().isEmpty());
        layout.setValue(scene.layout());
        pressed(lens, scene.lens() == Scene.Lens.COMMON_GROUND);
    }
}
