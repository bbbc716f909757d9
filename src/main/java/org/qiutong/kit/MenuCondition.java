package org.qiutong.kit;

/// A bean that says whether a view has its place in the menu. The view can be opened all the same.
public interface MenuCondition {

    /// The view's path.
    String path();

    /// Whether the view has something to show; asked outside the session's lock.
    boolean isMet();
}
