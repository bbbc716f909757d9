package org.qiutong.explore.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/// The scene as a multi-select list box, for readers who cannot see the canvas or use a pointer.
/// The canvas fills it in the browser, so that both are always the same and neither is kept in the
/// session.
@Tag("graph-list")
@JsModule("context://canvas/graph-list.js")
final class SceneList extends Component {}
