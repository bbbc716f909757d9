package org.qiutong;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qiutong.Words.en;
import static org.qiutong.Words.zh;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.qiutong.access.ApiToken;
import org.qiutong.access.OidcSettings;
import org.qiutong.access.Role;
import org.qiutong.access.TestAccounts;
import org.qiutong.access.TokenService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.test.context.support.WithMockUser;

/// Somebody’s own account, and the same account as an administrator finds it.
@ProgramTest
@ViewPackages(packages = "org.qiutong")
@WithMockUser(
        username = "view-una",
        roles = {"READER", "ANALYST", "CONVENOR", "RESEARCHER", "ADMINISTRATOR", "ACCOUNT"})
class AccountViewTest extends ViewTest {

    @Autowired ApplicationContext program;
    @Autowired TokenService tokens;
    @Autowired Driver driver;

    @BeforeEach
    void anAccount() {
        TestAccounts.add(program, "view-una", "right", Role.ANALYST);
        speak(Locale.ENGLISH);
    }

    @AfterEach
    void takeAway() {
        try (var session = driver.session()) {
            session.run("MATCH (t:ApiToken {account: 'view-una'}) DELETE t").consume();
            session.run("MATCH (a:Account {name: 'view-una'}) DETACH DELETE a").consume();
        }
    }

    @Test
    void makesATokenThatIsShownOnceAndRevokesIt() {
        open("account");
        assertThat(text()).contains(en("account.tokens.none"));
        click(en("account.tokens.make"));
        assertThat(name().getErrorMessage()).isEqualTo(en("account.tokens.name.invalid"));
        assertThat(tokens.own()).isEmpty();

        name().setValue(" Notebook ");
        days().setValue(90);
        click(en("account.tokens.make"));
        ApiToken made = tokens.own().getFirst();
        assertThat(made.name()).isEqualTo("Notebook");
        assertThat(Duration.between(made.made(), made.until())).isEqualTo(Duration.ofDays(90));
        assertThat(text(find(Code.class).single())).matches("qiutong_[\\w-]{43}");
        assertThat(item()).contains("Notebook", en("account.token.unused"));

        open("account");
        assertThat(find(Code.class).exists()).isFalse();
        speak(CHINESE);
        assertThat(text()).contains(zh("account.tokens"), zh("account.token.unused"));
        click(zh("account.token.revoke"));
        assertThat(tokens.own()).isEmpty();
        assertThat(text()).contains(zh("account.tokens.none"));
    }

    @Test
    void anAdministratorRevokesATokenOfSomebody() {
        tokens.make("Notebook", 30);
        open("accounts/view-una");
        assertThat(item()).contains("Notebook");
        click(en("account.token.revoke"));
        settle();
        assertThat(tokens.own()).isEmpty();
        assertThat(text()).contains(en("account.tokens.none"));
    }

    @Test
    void offersNoSignInElsewhereWhereNoneIsSet() {
        open("login");
        assertThat(find(Anchor.class).withText(en("login.institute")).exists()).isFalse();
        assertThat(program.getBeanNamesForType(OidcSettings.class)).isEmpty();
    }

    @Test
    void changesNoPasswordOfAnAccountThatHasNone() {
        open("account");
        assertThat(text()).contains(en("account.password.change"));
        open("accounts/view-una");
        assertThat(text()).contains(en("accounts.reset"));
        try (var session = driver.session()) {
            session.run(
                            "MATCH (a:Account {name: 'view-una'})"
                                    + " SET a.identity = 'https://id.example una'")
                    .consume();
        }
        open("account");
        assertThat(text()).doesNotContain(en("account.password.change"));
        open("accounts/view-una");
        assertThat(text()).contains("https://id.example una").doesNotContain(en("accounts.reset"));
        assertThat(find(CheckboxGroup.class).single().getHelperText())
                .isEqualTo(en("accounts.roles.elsewhere"));
    }

    private String item() {
        List<String> items =
                find(ListItem.class).all().stream()
                        .map(ViewTest::text)
                        .filter(each -> each.contains(en("account.token.revoke")))
                        .toList();
        assertThat(items).hasSize(1);
        return items.getFirst();
    }

    private TextField name() {
        return find(TextField.class).withCaption(en("account.tokens.name")).single();
    }

    @SuppressWarnings("unchecked") // there is one of that label
    private Select<Integer> days() {
        return find(Select.class).withCaption(en("account.tokens.ends")).single();
    }

    private void click(String button) {
        test(find(Button.class).withText(button).single()).click();
    }
}
