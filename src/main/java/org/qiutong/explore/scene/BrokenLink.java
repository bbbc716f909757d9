package org.qiutong.explore.scene;

/// A link that does not contain a scene: truncated, made up, or of a later version.
public final class BrokenLink extends Exception {

    private static final long serialVersionUID = 1L;

    BrokenLink(String why) {
        super(why);
    }
}
