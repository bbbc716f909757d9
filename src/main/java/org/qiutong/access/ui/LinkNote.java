package org.qiutong.access.ui;

import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.server.VaadinServletRequest;
import java.util.Date;
import java.util.Map;
import org.qiutong.access.OneTimeLink;
import org.qiutong.kit.CopyButton;
import org.qiutong.kit.FormRow;
import org.qiutong.kit.Localized;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// Shows a one-time link, this once.
final class LinkNote extends Section {

    LinkNote(OneTimeLink link) {
        addClassNames("form", "link-note");
        H2 heading = Localized.text(new H2(), "accounts.link", Map.of("name", link.account()));
        heading.getElement().setAttribute("tabindex", "-1").executeJs("this.focus()");
        String address =
                ServletUriComponentsBuilder.fromContextPath(
                                        VaadinServletRequest.getCurrent().getHttpServletRequest())
                                .toUriString()
                        + "/"
                        + link.path();
        add(
                heading,
                Localized.text(
                        new Paragraph(),
                        "accounts.link.about",
                        Map.of("until", Date.from(link.until()))),
                FormRow.buttons(new Code(address), CopyButton.of("accounts.link.copy", address)));
    }
}
