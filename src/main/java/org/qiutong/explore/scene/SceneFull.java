package org.qiutong.explore.scene;

/// A scene would have more nodes than can be drawn.
public final class SceneFull extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SceneFull(int nodes) {
        super(nodes + " nodes; at most " + Scene.MOST_NODES + " can be shown");
    }
}
