package org.qiutong.access.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.qiutong.access.Account;
import org.qiutong.access.Device;
import org.qiutong.access.Role;
import org.qiutong.kit.Badge;
import org.qiutong.kit.Badge.Mark;
import org.qiutong.kit.Localized;

/// How accounts are shown.
final class AccountWords {

    private AccountWords() {}

    static Badge state(Account account) {
        return switch (account.state()) {
            case INVITED -> new Badge(Mark.HALF, "name.Account.State.INVITED");
            case ACTIVE -> new Badge(Mark.FULL, "name.Account.State.ACTIVE");
            case LOCKED -> new Badge(Mark.EMPTY, "name.Account.State.LOCKED");
        };
    }

    static Component roles(Account account) {
        return Localized.text(
                new Span(),
                locale ->
                        Localized.list(
                                locale,
                                account.sortedRoles().stream()
                                        .map(role -> Localized.name(locale, role))
                                        .toList()));
    }

    /// A day and time, or that there is none.
    static Span when(Optional<Instant> at, String noneKey) {
        return at.map(time ->
                        Localized.text(new Span(), "accounts.when", Map.of("at", Date.from(time))))
                .orElseGet(() -> Localized.text(new Span(), noneKey));
    }

    static Span device(Device device) {
        List<String> known =
                Stream.concat(device.browser().stream(), device.system().stream()).toList();
        return switch (known.size()) {
            case 0 -> Localized.text(new Span(), "account.device.unknown");
            case 1 -> new Span(known.getFirst());
            default ->
                    Localized.text(
                            new Span(),
                            "account.device",
                            Map.of("browser", known.get(0), "system", known.get(1)));
        };
    }

    /// A field to choose roles.
    static CheckboxGroup<Role> roleField() {
        CheckboxGroup<Role> field = Localized.label(new CheckboxGroup<>(), "accounts.roles");
        field.setItems(EnumSet.allOf(Role.class));
        Localized.effect(
                field,
                locale ->
                        field.setItemLabelGenerator(role ->
                                Localized.message(
                                        locale,
                                        "accounts.role",
                                        Map.of(
                                                "role",
                                                Localized.name(locale, role),
                                                "what",
                                                Localized.message(
                                                        locale, "accounts.role." + role.name())))));
        return field;
    }
}
