package org.qiutong.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.qiutong.access.Account;
import org.qiutong.access.AccountService;
import org.qiutong.access.AccountService.Entry;
import org.qiutong.access.Role;
import org.qiutong.access.Teams;
import org.qiutong.access.Teams.TeamStudy;
import org.qiutong.kit.FieldError;
import org.qiutong.kit.FormRow;
import org.qiutong.kit.Localized;
import org.qiutong.text.LanguageTag;

/// What an account is called and what it may do.
final class AccountForm extends Section {

    private final AccountService accounts;
    private final Teams teams;
    private final String name;
    private final TextField displayName = Localized.label(new TextField(), "accounts.displayName");
    private final TextField email = Localized.label(new TextField(), "accounts.email");
    private final CheckboxGroup<Role> roles = AccountWords.roleField();
    private final MultiSelectComboBox<TeamStudy> studies =
            Localized.label(new MultiSelectComboBox<>(), "accounts.teams");
    private final FieldError<TextField> displayNameError = new FieldError<>(displayName);
    private final FieldError<TextField> emailError = new FieldError<>(email);
    private final FieldError<CheckboxGroup<Role>> rolesError = new FieldError<>(roles);
    private final ActionNote outcome = new ActionNote();

    AccountForm(AccountService accounts, Teams teams, Entry entry, List<TeamStudy> all) {
        this.accounts = accounts;
        this.teams = teams;
        this.name = entry.account().name();
        addClassName("form");
        displayName.setValue(entry.account().displayName());
        email.setValue(entry.account().email().orElse(""));
        roles.setValue(entry.account().roles());
        if (entry.account().identity().isPresent()) {
            roles.setReadOnly(true);
            Localized.effect(
                    roles,
                    locale ->
                            roles.setHelperText(
                                    Localized.message(locale, "accounts.roles.elsewhere")));
        }
        studies.setItems(all);
        studies.setValue(all.stream().filter(each -> entry.teams().contains(each.id())).toList());
        Localized.effect(
                studies,
                locale -> {
                    studies.setItemLabelGenerator(
                            each -> each.title().best(LanguageTag.of(locale)).text());
                    studies.setHelperText(Localized.message(locale, "accounts.teams.help"));
                });
        Button save = Localized.text(new Button(), "accounts.save");
        save.addClickListener(_ -> save(all));
        add(
                Localized.text(new H2(), "accounts.change"),
                FormRow.fields(displayName, email),
                roles,
                studies,
                FormRow.buttons(save, outcome));
    }

    private void save(List<TeamStudy> all) {
        String shown = displayName.getValue().strip();
        Optional<String> mail = Optional.of(email.getValue().strip()).filter(s -> !s.isEmpty());
        boolean right =
                displayNameError.check(
                        Account.isDisplayName(shown), "accounts.displayName.invalid");
        right &=
                emailError.check(
                        mail.isEmpty() || Account.isEmail(mail.get()), "accounts.email.invalid");
        right &= rolesError.check(!roles.getValue().isEmpty(), "accounts.roles.none");
        if (right
                && ActionNote.attempt(
                        () -> accounts.change(name, shown, mail, roles.getValue()),
                        rolesError::show)) {
            Set<TeamStudy> chosen = studies.getValue();
            for (TeamStudy study : all) {
                if (chosen.contains(study)) {
                    teams.add(study.id(), name);
                } else {
                    teams.remove(study.id(), name);
                }
            }
            outcome.say("accounts.saved");
        }
    }
}
