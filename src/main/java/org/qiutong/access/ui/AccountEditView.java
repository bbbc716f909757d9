package org.qiutong.access.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.qiutong.access.Account;
import org.qiutong.access.AccountNames;
import org.qiutong.access.AccountService;
import org.qiutong.access.AccountService.Entry;
import org.qiutong.access.ApiToken;
import org.qiutong.access.SignIn;
import org.qiutong.access.Teams;
import org.qiutong.access.TokenService;
import org.qiutong.kit.Definitions;
import org.qiutong.kit.Loaded;
import org.qiutong.kit.Localized;
import org.qiutong.kit.Missing;
import org.qiutong.kit.PageHeader;

/// One account, as an administrator changes it.
@Route("accounts/:account")
@RolesAllowed("ADMINISTRATOR")
class AccountEditView extends Div implements BeforeEnterObserver {

    private final AccountService accounts;
    private final AccountNames names;
    private final Teams teams;
    private final TokenService tokens;
    private final Loaded<Shown> page = new Loaded<>(this::page);
    private String name = "";

    private record Shown(
            Entry entry,
            List<ApiToken> tokens,
            List<Teams.TeamStudy> studies,
            List<AccountNames.Person> convenors) {}

    AccountEditView(AccountService accounts, AccountNames names, Teams teams, TokenService tokens) {
        this.accounts = accounts;
        this.names = names;
        this.teams = teams;
        this.tokens = tokens;
        add(page);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        name = event.getRouteParameters().get("account").orElseThrow();
        load();
    }

    private void load() {
        String asked = name;
        page.load(() ->
                new Shown(
                        accounts.account(asked).orElseThrow(() -> new Missing(asked)),
                        tokens.of(asked),
                        teams.studies(),
                        names.convenors()));
    }

    private Component page(Shown shown) {
        Account account = shown.entry().account();
        return new Div(
                new PageHeader(_ -> account.displayName()),
                Localized.text(new Anchor("accounts"), "accounts.back"),
                facts(shown.entry()),
                new AccountForm(accounts, teams, shown.entry(), shown.studies()),
                TokenList.section(tokens, shown.tokens(), this::load),
                new AccountActions(accounts, account, shown.convenors(), this::load));
    }

    private static Component facts(Entry entry) {
        Account account = entry.account();
        Definitions facts =
                new Definitions()
                        .add("accounts.name", new Span(account.name()))
                        .add("accounts.state", AccountWords.state(account))
                        .add(
                                "accounts.lastSignIn",
                                AccountWords.when(account.signedIn(), "accounts.never"));
        account.identity().ifPresent(who -> facts.add("accounts.identity", new Span(who)));
        if (account.linkUntil().isPresent()) {
            facts.add(
                    "accounts.linkUntil", AccountWords.when(account.linkUntil(), "accounts.never"));
        }
        if (!entry.sessions().isEmpty()) {
            UnorderedList list = new UnorderedList();
            entry.sessions().forEach(each -> list.add(new ListItem(session(each))));
            facts.add("accounts.here", list);
        }
        return facts;
    }

    private static Component session(SignIn session) {
        return new Span(
                AccountWords.device(session.device()),
                Localized.text(
                        new Span(),
                        "account.session.used",
                        Map.of("at", Date.from(session.used()))));
    }
}
