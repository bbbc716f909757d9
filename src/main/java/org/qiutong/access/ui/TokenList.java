package org.qiutong.access.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.qiutong.access.ApiToken;
import org.qiutong.access.TokenService;
import org.qiutong.kit.Localized;

/// Tokens of an account, each to be revoked.
final class TokenList extends Div {

    private final Consumer<ApiToken> revoke;

    /// @param revoke revokes a token and shows what is left
    TokenList(Consumer<ApiToken> revoke) {
        this.revoke = revoke;
    }

    /// Those of somebody, as an administrator revokes them.
    ///
    /// @param changed shows the account anew
    static Section section(TokenService tokens, List<ApiToken> present, Runnable changed) {
        TokenList list =
                new TokenList(token -> {
                    tokens.revoke(token.account(), token.id());
                    changed.run();
                });
        list.show(present);
        Section section = new Section(Localized.text(new H2(), "account.tokens"), list);
        section.addClassName("form");
        return section;
    }

    void show(List<ApiToken> tokens) {
        removeAll();
        if (tokens.isEmpty()) {
            add(Localized.text(new Paragraph(), "account.tokens.none"));
            return;
        }
        UnorderedList list = new UnorderedList();
        tokens.forEach(each -> list.add(item(each)));
        add(list);
    }

    private Component item(ApiToken token) {
        Button revoked = Localized.text(new Button(), "account.token.revoke");
        Localized.effect(
                revoked,
                locale ->
                        revoked.setAriaLabel(
                                Localized.message(
                                        locale,
                                        "account.token.revoke.which",
                                        Map.of("name", token.name()))));
        revoked.addClickListener(_ -> revoke.accept(token));
        ListItem item =
                new ListItem(
                        new Span(token.name()),
                        on("account.token.made", token.made()),
                        token.used()
                                .map(day -> on("account.token.used", start(day)))
                                .orElseGet(
                                        () -> Localized.text(new Span(), "account.token.unused")),
                        on(
                                token.isOver() ? "account.token.over" : "account.token.until",
                                token.until()),
                        revoked);
        item.addClassName("ways");
        return item;
    }

    private static Span on(String key, Instant day) {
        return Localized.text(new Span(), key, Map.of("on", Date.from(day)));
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneId.systemDefault()).toInstant();
    }
}
