package org.qiutong.explore.scene;

import java.util.ArrayList;
import java.util.List;

/// A scene with its undo and redo history, at most [#STEPS] each. Scenes share unchanged data.
///
/// @param before the latest last
/// @param undone the next one last
public record SceneHistory(List<Scene> before, Scene now, List<Scene> undone) {

    /// The maximum number of steps that can be undone.
    public static final int STEPS = 50;

    public SceneHistory {
        before = List.copyOf(before.subList(Math.max(0, before.size() - STEPS), before.size()));
        undone = List.copyOf(undone.subList(Math.max(0, undone.size() - STEPS), undone.size()));
    }

    public static SceneHistory of(Scene scene) {
        return new SceneHistory(List.of(), scene, List.of());
    }

    /// Applies an operation and clears the redo history. An operation that changes nothing adds no
    /// step.
    ///
    /// @throws SceneFull if the scene would have too many nodes
    public SceneHistory then(Operation operation) {
        Scene next = now.after(operation);
        return next.equals(now) ? this : new SceneHistory(and(before, now), next, List.of());
    }

    /// Undoes one step, if there is one.
    public SceneHistory undo() {
        return before.isEmpty()
                ? this
                : new SceneHistory(
                        before.subList(0, before.size() - 1), before.getLast(), and(undone, now));
    }

    /// Redoes the step that was undone last, if there is one.
    public SceneHistory redo() {
        return undone.isEmpty()
                ? this
                : new SceneHistory(
                        and(before, now), undone.getLast(), undone.subList(0, undone.size() - 1));
    }

    private static List<Scene> and(List<Scene> scenes, Scene scene) {
        List<Scene> more = new ArrayList<>(scenes);
        more.add(scene);
        return more;
    }
}
