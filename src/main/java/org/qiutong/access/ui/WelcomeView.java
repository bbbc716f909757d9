package org.qiutong.access.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Map;
import java.util.Optional;
import org.qiutong.access.Account;
import org.qiutong.access.AccountRefused.Reason;
import org.qiutong.access.InvitationService;
import org.qiutong.kit.FieldError;
import org.qiutong.kit.FormRow;
import org.qiutong.kit.Loaded;
import org.qiutong.kit.Localized;
import org.qiutong.kit.PageHeader;

/// Where somebody who was given a one-time link sets their password. Opening the page does not use
/// the link up.
@Route("welcome/:token")
@AnonymousAllowed
class WelcomeView extends Div implements BeforeEnterObserver {

    private final InvitationService invitations;
    private final Loaded<Optional<Account>> page = new Loaded<>(this::page);
    private String token = "";

    WelcomeView(InvitationService invitations) {
        this.invitations = invitations;
        add(page);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        token = event.getRouteParameters().get("token").orElseThrow();
        String asked = token;
        page.load(() -> invitations.invited(asked));
    }

    private Component page(Optional<Account> account) {
        return account.map(this::form).orElseGet(WelcomeView::over);
    }

    private static Component over() {
        return new Div(
                PageHeader.plain("welcome.over"),
                Localized.text(new Paragraph(), "welcome.over.about"),
                Localized.text(new Anchor("login"), "shell.logIn"));
    }

    private Component form(Account account) {
        PasswordField password = PasswordFields.chosen("account.password.new");
        FieldError<PasswordField> error = new FieldError<>(password);
        LanguageField language = new LanguageField(account.language());
        Button accept = Localized.text(new Button(), "welcome.accept");
        accept.addClickListener(_ -> {
            if (ActionNote.attempt(
                    () -> invitations.accept(token, password.getValue(), language.language()),
                    reason -> refuse(reason, error))) {
                UI.getCurrentOrThrow().getPage().setLocation("account");
            }
        });
        Section form =
                new Section(
                        Localized.text(
                                new Paragraph(), "welcome.about", Map.of("name", account.name())),
                        password,
                        language,
                        FormRow.buttons(accept));
        form.addClassName("form");
        return new Div(
                PageHeader.plain(locale ->
                        Localized.message(
                                locale, "welcome.title", Map.of("person", account.displayName()))),
                form);
    }

    private void refuse(Reason reason, FieldError<PasswordField> error) {
        if (reason == Reason.LINK_OVER) {
            page.load(Optional::empty);
        } else {
            error.show(reason);
        }
    }
}
