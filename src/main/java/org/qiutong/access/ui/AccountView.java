package org.qiutong.access.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.qiutong.access.Account;
import org.qiutong.access.Acting;
import org.qiutong.access.ApiToken;
import org.qiutong.access.OwnAccountService;
import org.qiutong.access.SignIn;
import org.qiutong.access.TokenService;
import org.qiutong.kit.Definitions;
import org.qiutong.kit.FieldError;
import org.qiutong.kit.FormRow;
import org.qiutong.kit.Loaded;
import org.qiutong.kit.Localized;
import org.qiutong.kit.PageHeader;

/// One's own account. Whoever must change their password sees nothing else before that.
@Route("account")
@PermitAll
class AccountView extends Div implements BeforeEnterObserver {

    private final OwnAccountService own;
    private final TokenService tokens;
    private final Loaded<Shown> page = new Loaded<>(this::page);

    private record Shown(Account account, List<SignIn> sessions, List<ApiToken> tokens) {}

    AccountView(OwnAccountService own, TokenService tokens) {
        this.own = own;
        this.tokens = tokens;
        add(new PageHeader("account.title").about("account.about"), page);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        // Sessions are told apart by the request, which a job does not have.
        List<SignIn> sessions = own.sessions();
        page.load(() -> new Shown(own.account(), sessions, tokens.own()));
    }

    private Component page(Shown shown) {
        PasswordForm password = new PasswordForm(own);
        if (Acting.now().filter(Acting::mustChangePassword).isPresent()) {
            Paragraph first = Localized.text(new Paragraph(), "account.password.first");
            first.addClassName("problem");
            return new Div(first, password);
        }
        Div page = new Div(profile(shown.account()));
        if (shown.account().identity().isEmpty()) {
            page.add(password);
        }
        page.add(new SessionList(own, shown.sessions()), new OwnTokens(tokens, shown.tokens()));
        return page;
    }

    private Component profile(Account account) {
        TextField displayName = Localized.label(new TextField(), "accounts.displayName");
        displayName.setValue(account.displayName());
        FieldError<TextField> error = new FieldError<>(displayName);
        LanguageField language = new LanguageField(account.language());
        Button save = Localized.text(new Button(), "accounts.save");
        save.addClickListener(_ -> {
            String called = displayName.getValue().strip();
            if (error.check(Account.isDisplayName(called), "accounts.displayName.invalid")) {
                own.change(called, language.language());
                UI.getCurrentOrThrow().getPage().reload();
            }
        });
        Section form =
                new Section(
                        Localized.text(new H2(), "account.profile"),
                        new Definitions()
                                .add("accounts.name", new Span(account.name()))
                                .add("accounts.roles", AccountWords.roles(account)),
                        FormRow.fields(displayName, language),
                        FormRow.buttons(save));
        form.addClassName("form");
        return form;
    }
}
