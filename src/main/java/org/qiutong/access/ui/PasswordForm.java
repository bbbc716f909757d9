package org.qiutong.access.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.PasswordField;
import org.qiutong.access.AccountRefused.Reason;
import org.qiutong.access.Acting;
import org.qiutong.access.OwnAccountService;
import org.qiutong.kit.FieldError;
import org.qiutong.kit.FormRow;
import org.qiutong.kit.Localized;

/// Changes one's password.
final class PasswordForm extends Section {

    private final PasswordField present = PasswordFields.present("account.password.present");
    private final PasswordField next = PasswordFields.chosen("account.password.new");
    private final FieldError<PasswordField> presentError = new FieldError<>(present);
    private final FieldError<PasswordField> nextError = new FieldError<>(next);
    private final ActionNote outcome = new ActionNote();

    PasswordForm(OwnAccountService own) {
        addClassName("form");
        Button change = Localized.text(new Button(), "account.password.change");
        change.addClickListener(_ -> change(own));
        add(
                Localized.text(new H2(), "account.password"),
                FormRow.fields(present, next),
                FormRow.buttons(change, outcome));
    }

    private void change(OwnAccountService own) {
        boolean first = Acting.now().filter(Acting::mustChangePassword).isPresent();
        presentError.check(true, "");
        nextError.check(true, "");
        if (ActionNote.attempt(
                () -> own.changePassword(present.getValue(), next.getValue()), this::refuse)) {
            present.clear();
            next.clear();
            if (first) {
                UI.getCurrentOrThrow().getPage().reload();
            } else {
                outcome.say("account.password.changed");
            }
        }
    }

    private void refuse(Reason reason) {
        if (reason == Reason.PASSWORD_WRONG || reason == Reason.TOO_MANY_ATTEMPTS) {
            presentError.show(reason);
        } else {
            nextError.show(reason);
        }
    }
}
