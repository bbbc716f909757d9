package org.qiutong.access.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import org.qiutong.access.Account;
import org.qiutong.access.AccountService;
import org.qiutong.access.AccountService.Entry;
import org.qiutong.kit.FactTable;
import org.qiutong.kit.Loaded;
import org.qiutong.kit.Localized;
import org.qiutong.kit.PageHeader;

/// All accounts, and where another is made.
@Route("accounts")
@Menu(title = "accounts.title", order = 95)
@RolesAllowed("ADMINISTRATOR")
class AccountsView extends Div implements BeforeEnterObserver {

    private final AccountService accounts;
    private final Loaded<List<Entry>> list = new Loaded<>(AccountsView::table);

    AccountsView(AccountService accounts) {
        this.accounts = accounts;
        add(
                new PageHeader("accounts.title").about("accounts.about"),
                list,
                new NewAccount(accounts, this::load));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        load();
    }

    private void load() {
        list.load(accounts::list);
    }

    private static Component table(List<Entry> entries) {
        FactTable table =
                new FactTable(
                                "accounts.title",
                                Localized.text(new Span(), "accounts.account"),
                                Localized.text(new Span(), "accounts.state"),
                                Localized.text(new Span(), "accounts.roles"),
                                Localized.text(new Span(), "accounts.lastSignIn"),
                                Localized.text(new Span(), "accounts.here"))
                        .headed();
        entries.forEach(each ->
                table.row(
                        person(each.account()),
                        AccountWords.state(each.account()),
                        AccountWords.roles(each.account()),
                        AccountWords.when(each.account().signedIn(), "accounts.never"),
                        here(each)));
        return table;
    }

    private static Component person(Account account) {
        Anchor link = new Anchor("accounts/" + account.name(), account.displayName());
        Span name = new Span(account.name());
        name.addClassName("account-name");
        return new Div(link, name);
    }

    private static Span here(Entry entry) {
        return Localized.text(
                new Span(), "accounts.sessions", Map.of("count", entry.sessions().size()));
    }
}
