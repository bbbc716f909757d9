package org.qiutong.access.ui;

import com.vaadin.flow.component.textfield.PasswordField;
import org.qiutong.kit.Localized;
import tools.jackson.databind.node.JsonNodeFactory;

/// Fields for passwords, whose content can be shown.
final class PasswordFields {

    private PasswordFields() {}

    /// A field for the password that one has.
    static PasswordField present(String key) {
        return field(key, "current-password");
    }

    /// A field for a password that one chooses.
    static PasswordField chosen(String key) {
        PasswordField field = field(key, "new-password");
        Localized.effect(
                field,
                locale -> field.setHelperText(Localized.message(locale, "account.password.help")));
        return field;
    }

    private static PasswordField field(String key, String purpose) {
        PasswordField field = Localized.label(new PasswordField(), key);
        field.getElement().setAttribute("autocomplete", purpose);
        Localized.effect(
                field,
                locale ->
                        field.getElement()
                                .setPropertyJson(
                                        "i18n",
                                        JsonNodeFactory.instance
                                                .objectNode()
                                                .put(
                                                        "reveal",
                                                        Localized.message(
                                                                locale, "account.password.show"))));
        return field;
    }
}
