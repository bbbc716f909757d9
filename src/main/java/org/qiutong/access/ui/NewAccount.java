package org.qiutong.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import org.qiutong.access.Account;
import org.qiutong.access.AccountService;
import org.qiutong.access.Role;
import org.qiutong.kit.FieldError;
import org.qiutong.kit.FormRow;
import org.qiutong.kit.Localized;

/// Makes an account and shows its one-time link.
final class NewAccount extends Section {

    private final AccountService accounts;
    private final Runnable made;
    private final Div link = new Div();
    private final TextField name = Localized.label(new TextField(), "accounts.name");
    private final TextField displayName = Localized.label(new TextField(), "accounts.displayName");
    private final TextField email = Localized.label(new TextField(), "accounts.email");
    private final CheckboxGroup<Role> roles = AccountWords.roleField();
    private final FieldError<TextField> nameError = new FieldError<>(name);
    private final FieldError<TextField> displayNameError = new FieldError<>(displayName);
    private final FieldError<TextField> emailError = new FieldError<>(email);
    private final FieldError<CheckboxGroup<Role>> rolesError = new FieldError<>(roles);

    /// @param made runs after an account was made
    NewAccount(AccountService accounts, Runnable made) {
        this.accounts = accounts;
        this.made = made;
        addClassName("form");
        Localized.effect(
                name,
                locale -> name.setHelperText(Localized.message(locale, "accounts.name.help")));
        Button create = Localized.text(new Button(), "accounts.create");
        create.addClickListener(_ -> create());
        add(
                link,
                Localized.text(new H2(), "accounts.new"),
                FormRow.fields(name, displayName, email),
                roles,
                FormRow.buttons(create));
    }

    private void create() {
        String called = name.getValue().strip();
        String shown = displayName.getValue().isBlank() ? called : displayName.getValue().strip();
        Optional<String> mail = Optional.of(email.getValue().strip()).filter(s -> !s.isEmpty());
        boolean right = nameError.check(Account.isName(called), "accounts.name.invalid");
        right &=
                displayNameError.check(
                        called.isEmpty() || Account.isDisplayName(shown),
                        "accounts.displayName.invalid");
        right &=
                emailError.check(
                        mail.isEmpty() || Account.isEmail(mail.get()), "accounts.email.invalid");
        right &= rolesError.check(!roles.getValue().isEmpty(), "accounts.roles.none");
        if (right) {
            ActionNote.attempt(
                    () -> {
                        link.removeAll();
                        link.add(
                                OnceNote.of(
                                        accounts.create(called, shown, mail, roles.getValue())));
                        clear();
                        made.run();
                    },
                    nameError::show);
        }
    }

    private void clear() {
        name.clear();
        displayName.clear();
        email.clear();
        roles.clear();
    }
}
