package org.qiutong.kit;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/// A view to test the kit and the shell with.
@Route("sample")
@Menu(title = "shell.views", order = 1)
@AnonymousAllowed
class SampleView extends Div {
    SampleView() {
        add(new PageHeader("shell.views"));
        add(Localized.label(new TextField(), "shell.settings"));
        add(Localized.text(new Paragraph(), "shell.reconnecting"));
    }
}
