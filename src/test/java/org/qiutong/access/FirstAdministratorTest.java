package org.qiutong.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.qiutong.text.Messages;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.security.crypto.password.PasswordEncoder;

@ExtendWith(OutputCaptureExtension.class)
class FirstAdministratorTest {

    private final InMemoryAccounts accounts = new InMemoryAccounts();
    private final PasswordEncoder passwords = SecurityConfiguration.passwords();
    private final Messages messages =
            new Messages(
                    Map.of(
                            Locale.ENGLISH,
                            Map.of("access.firstPassword", "{name} has {password}"),
                            Locale.CHINESE,
                            Map.of("access.firstPassword", "{name}：{password}")));
    private final FirstAdministrator first = new FirstAdministrator(accounts, passwords, messages);

    @Test
    void showsItsPasswordOnceInEachLanguage(CapturedOutput output) {
        first.run(new DefaultApplicationArguments());

        Matcher line = Pattern.compile("admin has (\\w{20})").matcher(output.getOut());
        assertThat(line.find()).isTrue();
        assertThat(output.getOut()).contains("admin：" + line.group(1));
        Account account = accounts.find("admin").orElseThrow();
        assertThat(account.role()).isEqualTo(Role.ADMINISTRATOR);
        assertThat(account.passwordHash()).doesNotContain(line.group(1));
        assertThat(passwords.matches(line.group(1), account.passwordHash())).isTrue();

        int length = output.getOut().length();
        first.run(new DefaultApplicationArguments());
        assertThat(output.getOut()).hasSize(length);
    }
}
