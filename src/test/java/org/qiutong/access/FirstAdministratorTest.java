package org.qiutong.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neo4j.driver.Driver;
import org.qiutong.ProgramTest;
import org.qiutong.text.Messages;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.security.crypto.password.PasswordEncoder;

@ProgramTest
@ExtendWith(OutputCaptureExtension.class)
class FirstAdministratorTest {

    @Autowired Accounts accounts;
    @Autowired FirstAccount firstAccount;
    @Autowired PasswordEncoder passwords;
    @Autowired Driver driver;

    private final Messages messages =
            new Messages(
                    Map.of(
                            Locale.ENGLISH,
                            Map.of("access.firstPassword", "{name} has {password}"),
                            Locale.CHINESE,
                            Map.of("access.firstPassword", "{name}：{password}")));

    @BeforeEach
    void removeAdministrators() {
        try (var session = driver.session()) {
            session.run("MATCH (a:Account) WHERE 'ADMINISTRATOR' IN a.roles DETACH DELETE a")
                    .consume();
        }
    }

    @Test
    void showsItsPasswordOnceInEachLanguage(CapturedOutput output) {
        var first = new FirstAdministrator(firstAccount, passwords, messages);
        first.run(new DefaultApplicationArguments());

        Matcher line = Pattern.compile("admin has (\\w{20})").matcher(output.getOut());
        assertThat(line.find()).isTrue();
        assertThat(output.getOut()).contains("admin：" + line.group(1));
        StoredAccount account = accounts.find("admin").orElseThrow();
        assertThat(account.isActiveAdministrator()).isTrue();
        assertThat(account.temporary()).isTrue();
        String hash = account.passwordHash().orElseThrow();
        assertThat(hash).doesNotContain(line.group(1));
        assertThat(passwords.matches(line.group(1), hash)).isTrue();

        int length = output.getOut().length();
        first.run(new DefaultApplicationArguments());
        assertThat(output.getOut()).hasSize(length);
    }
}
