package org.qiutong.access;

import java.io.InputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qiutong.access.AccountRefused.Reason;
import org.qiutong.command.CommandAnswer;
import org.qiutong.command.RunningCommand;
import org.qiutong.graph.Outage;
import org.qiutong.text.Messages;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/// `admin reset [NAME]`: gives an administrator a new temporary password, for whoever may read the
/// data folder. If there is no administrator who can sign in, the account becomes one.
@Component
public class AdminReset implements RunningCommand {

    /// The name of the command.
    public static final String NAME = "admin-reset";

    /// The argument with the name of the account.
    public static final String ACCOUNT = "account";

    private final Accounts accounts;
    private final AccountChanges changes;
    private final PasswordEncoder passwords;
    private final Messages messages;

    AdminReset(
            Accounts accounts,
            AccountChanges changes,
            PasswordEncoder passwords,
            Messages messages) {
        this.accounts = accounts;
        this.changes = changes;
        this.passwords = passwords;
        this.messages = messages;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public CommandAnswer run(Map<String, String> arguments, InputStream body) {
        try (var _ = Authority.ofProgram(Role.ADMINISTRATOR)) {
            return reset(Optional.ofNullable(arguments.get(ACCOUNT)));
        } catch (RuntimeException e) {
            if (Outage.of(e).isEmpty()) {
                throw e;
            }
            return tell(1, "error.database", Map.of());
        }
    }

    private CommandAnswer reset(Optional<String> named) {
        List<StoredAccount> administrators =
                accounts.all().stream()
                        .filter(each -> each.account().identity().isEmpty())
                        .filter(each -> each.account().has(Role.ADMINISTRATOR))
                        .toList();
        if (named.isEmpty() && administrators.size() > 1) {
            return tell(
                    2,
                    "access.reset.several",
                    Map.of("names", administrators.stream().map(StoredAccount::name).toList()));
        }
        String name =
                named.or(() -> administrators.stream().map(StoredAccount::name).findFirst())
                        .orElse(FirstAdministrator.NAME);
        Optional<StoredAccount> account = accounts.find(name);
        if (account.flatMap(each -> each.account().identity()).isPresent()) {
            return tell(1, "access.reset.noPassword", Map.of("name", name));
        }
        if (account.isEmpty()) {
            if (!administrators.isEmpty() || !Account.isName(name)) {
                return tell(1, "access.reset.unknown", Map.of("name", name));
            }
            changes.create(administrator(name));
        }
        return done(name);
    }

    private CommandAnswer done(String name) {
        String password = TemporaryPassword.random();
        String hash = String.valueOf(passwords.encode(password));
        try {
            StoredAccount now =
                    changes.force(
                            name, account -> administratorIfNone(account.withPassword(hash, true)));
            return tell(
                    0,
                    now.account().has(Role.ADMINISTRATOR)
                            ? "access.reset.administrator"
                            : "access.reset.done",
                    Map.of("name", name, "password", password));
        } catch (AccountRefused e) {
            if (e.reason() != Reason.NOT_THERE) {
                throw e;
            }
            return tell(1, "access.reset.unknown", Map.of("name", name));
        }
    }

    private StoredAccount administratorIfNone(StoredAccount account) {
        return accounts.all().stream().anyMatch(StoredAccount::isActiveAdministrator)
                ? account
                : account.with(
                        account.account()
                                .with(
                                        Stream.concat(
                                                        account.account().roles().stream(),
                                                        Stream.of(Role.ADMINISTRATOR))
                                                .collect(Collectors.toSet())));
    }

    static StoredAccount administrator(String name) {
        return new StoredAccount(
                new Account(
                        name,
                        name,
                        Optional.empty(),
                        Set.of(Role.ADMINISTRATOR),
                        Optional.empty(),
                        Account.State.INVITED,
                        Instant.now().truncatedTo(ChronoUnit.SECONDS),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                Optional.empty(),
                false,
                Optional.empty(),
                1,
                Set.of());
    }

    private CommandAnswer tell(int code, String key, Map<String, ?> arguments) {
        return CommandAnswer.of(code, messages.lines(key, arguments));
    }
}
