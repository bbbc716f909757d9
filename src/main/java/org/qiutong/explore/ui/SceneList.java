package org.qiutong.explore.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/// The scene as a list, for whoever cannot see the canvas or use a pointer: a list box of which
/// several entries can be selected. The canvas fills it, in the browser, so that both show the same
/// at once and neither is kept in the session.
@Tag("graph-list")
@JsModule("context://canvas/graph-list.js")
final class SceneList extends Component {}
