package org.qiutong.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import org.qiutong.access.ApiToken;
import org.qiutong.access.TokenService;
import org.qiutong.kit.FieldError;
import org.qiutong.kit.FormRow;
import org.qiutong.kit.Localized;

/// One's own tokens: makes one, shows it once, and revokes.
final class OwnTokens extends Section {

    private final TokenService tokens;
    private final Div secret = new Div();
    private final TextField name = Localized.label(new TextField(), "account.tokens.name");
    private final FieldError<TextField> nameError = new FieldError<>(name);
    private final Select<Integer> days = Localized.label(new Select<>(), "account.tokens.ends");
    private final TokenList list = new TokenList(this::revoke);

    OwnTokens(TokenService tokens, List<ApiToken> present) {
        this.tokens = tokens;
        addClassName("form");
        days.setItems(ApiToken.DAYS);
        days.setValue(ApiToken.DAYS.getFirst());
        Localized.effect(
                days,
                locale ->
                        days.setItemLabelGenerator(each ->
                                Localized.message(
                                        locale, "account.tokens.days", Map.of("days", each))));
        Button make = Localized.text(new Button(), "account.tokens.make");
        make.addClickListener(_ -> make());
        list.show(present);
        add(
                Localized.text(new H2(), "account.tokens"),
                Localized.text(new Paragraph(), "account.tokens.about"),
                list,
                secret,
                FormRow.fields(name, days),
                FormRow.buttons(make));
    }

    private void make() {
        String called = name.getValue().strip();
        if (nameError.check(ApiToken.isName(called), "account.tokens.name.invalid")) {
            secret.removeAll();
            secret.add(OnceNote.of(tokens.make(called, days.getValue())));
            name.clear();
            list.show(tokens.own());
        }
    }

    private void revoke(ApiToken token) {
        secret.removeAll();
        tokens.revokeOwn(token.id());
        list.show(tokens.own());
    }
}
