package org.qiutong.kit;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.shared.Registration;

/// That a page has changed its own address, as filters do, without another page being opened.
public final class AddressChange extends ComponentEvent<UI> {

    private static final long serialVersionUID = 1L;

    private final transient Location location;

    AddressChange(UI ui, Location location) {
        super(ui, false);
        this.location = location;
    }

    public Location location() {
        return location;
    }

    /// Listens to all pages of a browser's window.
    public static Registration listen(UI ui, ComponentEventListener<AddressChange> listener) {
        return ComponentUtil.addListener(ui, AddressChange.class, listener);
    }
}
