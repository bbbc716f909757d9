package org.qiutong.explore.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import org.qiutong.explore.NodeKind;

/// The canvas symbol of a kind, shown beside its name.
@Tag("graph-symbol")
@JsModule("context://canvas/symbols.js")
final class KindSymbol extends Component {

    KindSymbol(NodeKind kind) {
        getElement().setAttribute("kind", kind.name());
    }
}
