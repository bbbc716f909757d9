package org.qiutong.access.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import org.qiutong.access.OidcSettings;
import org.qiutong.kit.Localized;
import org.qiutong.kit.PageHeader;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.csrf.CsrfToken;

/// Logs in with name and password: an ordinary form, sent by the browser itself. Where an identity
/// provider is set, also leads there.
@Route("login")
@AnonymousAllowed
class LoginView extends Div implements BeforeEnterObserver {

    private final Div error = new Div();

    /// @param elsewhere where people may also sign in
    LoginView(ObjectProvider<OidcSettings> elsewhere) {
        error.getElement().setAttribute("role", "alert");
        NativeButton submit = Localized.text(new NativeButton(), "shell.logIn");
        submit.getElement().setAttribute("type", "submit");
        HtmlContainer form =
                new HtmlContainer(
                        "form",
                        error,
                        field("login.name", "username", "text", "username"),
                        field("login.password", "password", "password", "current-password"),
                        submit);
        token().ifPresent(form::add);
        form.addClassName("login");
        form.getElement().setAttribute("method", "post").setAttribute("action", "login");
        add(PageHeader.plain("login.title").about("login.about"), form);
        elsewhere.ifAvailable(_ -> add(institute()));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        error.removeAll();
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter("error")
                .map(reason ->
                        switch (reason) {
                            case "locked" -> "login.locked";
                            case "disabled" -> "login.disabled";
                            case "ended" -> "login.ended";
                            case "expired" -> "login.expired";
                            case "elsewhere" -> "login.elsewhere";
                            case "unreachable" -> "login.unreachable";
                            default -> "login.wrong";
                        })
                .ifPresent(key -> error.add(Localized.text(new Paragraph(), key)));
    }

    /// Leaves the interface, as the address is not one of its pages.
    private static Component institute() {
        Anchor begin = Localized.text(new Anchor(OidcSettings.PATH), "login.institute");
        begin.setRouterIgnore(true);
        begin.addClassName("institute");
        return begin;
    }

    /// Proof that the form is from this program: without it another site could log its visitors in
    /// here, under an account of its own.
    private static Optional<Component> token() {
        return Optional.ofNullable(VaadinServletRequest.getCurrent())
                .map(request -> request.getAttribute(CsrfToken.class.getName()))
                .map(CsrfToken.class::cast)
                .map(token -> {
                    HtmlComponent field = new HtmlComponent("input");
                    field.getElement()
                            .setAttribute("type", "hidden")
                            .setAttribute("name", token.getParameterName())
                            .setAttribute("value", token.getToken());
                    return field;
                });
    }

    /// A plain HTML field, so that the input is only in the form.
    private static NativeLabel field(String key, String name, String type, String purpose) {
        HtmlComponent input = new HtmlComponent("input");
        input.getElement()
                .setAttribute("type", type)
                .setAttribute("name", name)
                .setAttribute("autocomplete", purpose)
                .setAttribute("required", true);
        NativeLabel label = new NativeLabel();
        label.add(Localized.text(new Span(), key), input);
        return label;
    }
}
