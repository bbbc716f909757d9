package org.qiutong.access.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import org.qiutong.access.Account;
import org.qiutong.access.Account.State;
import org.qiutong.access.AccountNames.Person;
import org.qiutong.access.AccountService;
import org.qiutong.kit.FormRow;
import org.qiutong.kit.Localized;

/// Lets somebody into an account or keeps them out, and deletes it.
final class AccountActions extends Section {

    private final AccountService accounts;
    private final String name;
    private final Runnable changed;
    private final Div link = new Div();
    private final ActionNote outcome = new ActionNote();

    /// @param heirs who can get its dialogues
    /// @param changed shows the account anew
    AccountActions(AccountService accounts, Account account, List<Person> heirs, Runnable changed) {
        this.accounts = accounts;
        this.name = account.name();
        this.changed = changed;
        addClassName("form");
        FormRow ways = FormRow.buttons(lock(account), outcome);
        if (account.identity().isEmpty()) {
            ways.addComponentAsFirst(reset(account));
        }
        add(Localized.text(new H2(), "accounts.access"), link, ways, delete(heirs));
    }

    private Button reset(Account account) {
        Button reset =
                Localized.text(
                        new Button(),
                        account.state() == State.INVITED ? "accounts.newLink" : "accounts.reset");
        reset.addClickListener(_ ->
                outcome.attempt(() -> {
                    OnceNote note = OnceNote.of(accounts.reset(name));
                    link.removeAll();
                    link.add(note);
                    outcome.say("accounts.reset.done");
                }));
        return reset;
    }

    private Button lock(Account account) {
        boolean locked = account.state() == State.LOCKED;
        Button lock = Localized.text(new Button(), locked ? "accounts.unlock" : "accounts.lock");
        lock.addClickListener(_ -> {
            if (outcome.attempt(
                    () -> {
                        if (locked) {
                            accounts.unlock(name);
                        } else {
                            accounts.lock(name);
                        }
                    })) {
                changed.run();
            }
        });
        return lock;
    }

    private NativeDetails delete(List<Person> heirs) {
        ComboBox<Person> heir = Localized.label(new ComboBox<>(), "accounts.heir");
        heir.setItems(heirs.stream().filter(each -> !each.name().equals(name)).toList());
        heir.setItemLabelGenerator(Person::displayName);
        ActionNote refused = new ActionNote();
        Button delete = Localized.text(new Button(), "accounts.delete");
        delete.addClickListener(_ -> {
            if (refused.attempt(
                    () ->
                            accounts.delete(
                                    name,
                                    Optional.ofNullable(heir.getValue()).map(Person::name)))) {
                UI.getCurrentOrThrow().navigate("accounts");
            }
        });
        NativeDetails details = new NativeDetails(Localized.text(new Span(), "accounts.deleting"));
        details.setContent(
                new Div(
                        Localized.text(new Paragraph(), "accounts.deleting.about"),
                        heir,
                        FormRow.buttons(delete, refused)));
        return details;
    }
}
