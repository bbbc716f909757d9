package org.qiutong.kit;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;

/// That the page has brought a study in or taken one away, without another page being opened.
public final class StudiesChange extends ComponentEvent<UI> {

    private static final long serialVersionUID = 1L;

    private StudiesChange(UI ui) {
        super(ui, false);
    }

    /// Tells the rest of the page.
    public static void tell() {
        UI ui = UI.getCurrentOrThrow();
        ComponentUtil.fireEvent(ui, new StudiesChange(ui));
    }

    /// Listens to all pages of a browser's window.
    public static Registration listen(UI ui, ComponentEventListener<StudiesChange> listener) {
        return ComponentUtil.addListener(ui, StudiesChange.class, listener);
    }
}
