package org.qiutong.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoleTest {

    @ParameterizedTest
    @EnumSource
    void includesItselfAndReading(Role role) {
        assertThat(role.included()).contains(role, Role.READER);
    }

    @Test
    void includesWhatItStandsOnAndNoMore() {
        assertThat(Role.ADMINISTRATOR.included()).containsExactly(Role.values());
        assertThat(Role.CONVENOR.included())
                .contains(Role.ANALYST)
                .doesNotContain(Role.RESEARCHER, Role.ADMINISTRATOR);
        assertThat(Role.RESEARCHER.included())
                .contains(Role.ANALYST)
                .doesNotContain(Role.CONVENOR, Role.ADMINISTRATOR);
        assertThat(Role.READER.included()).containsExactly(Role.READER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "<b>", "a\n"})
    void refusesAnAccountWithoutAProperName(String name) {
        assertThatThrownBy(() -> TestAccounts.account(name, "hash", Role.ANALYST))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keepsTheHashToItself() {
        assertThat(TestAccounts.account("曾毅", "secret", Role.ANALYST).toString())
                .contains("曾毅")
                .doesNotContain("secret");
    }
}
