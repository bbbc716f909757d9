package org.qiutong.access.ui;

import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.server.VaadinServletRequest;
import java.util.Date;
import java.util.Map;
import org.qiutong.access.NewToken;
import org.qiutong.access.OneTimeLink;
import org.qiutong.kit.CopyButton;
import org.qiutong.kit.FormRow;
import org.qiutong.kit.Localized;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// Shows a secret, this once.
final class OnceNote extends Section {

    private OnceNote(H2 heading, Paragraph about, String secret, String copyKey) {
        addClassNames("form", "once-note");
        heading.getElement().setAttribute("tabindex", "-1").executeJs("this.focus()");
        add(heading, about, FormRow.buttons(new Code(secret), CopyButton.of(copyKey, secret)));
    }

    static OnceNote of(OneTimeLink link) {
        String address =
                ServletUriComponentsBuilder.fromContextPath(
                                        VaadinServletRequest.getCurrent().getHttpServletRequest())
                                .toUriString()
                        + "/"
                        + link.path();
        return new OnceNote(
                Localized.text(new H2(), "accounts.link", Map.of("name", link.account())),
                Localized.text(
                        new Paragraph(),
                        "accounts.link.about",
                        Map.of("until", Date.from(link.until()))),
                address,
                "accounts.link.copy");
    }

    static OnceNote of(NewToken made) {
        return new OnceNote(
                Localized.text(
                        new H2(), "account.tokens.made", Map.of("name", made.token().name())),
                Localized.text(
                        new Paragraph(),
                        "account.tokens.made.about",
                        Map.of("until", Date.from(made.token().until()))),
                made.secret(),
                "account.tokens.copy");
    }
}
