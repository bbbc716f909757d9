package org.qiutong.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qiutong.ProgramTest;
import org.qiutong.id.StudyId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

@ProgramTest
class TeamsTest {

    private static final StudyId STUDY = new StudyId("itif-2024");

    @Autowired Teams teams;
    @Autowired Accounts accounts;
    @Autowired Standings standings;

    @BeforeEach
    void anAnalyst() {
        accounts.save(TestAccounts.account("team-ann", "{bcrypt}x", Role.ANALYST));
        standings.changed("team-ann");
    }

    @AfterEach
    void takeAway() {
        accounts.delete("team-ann");
        standings.changed("team-ann");
        SecurityContextHolder.clearContext();
    }

    @Test
    void aMemberIsOneFromTheNextRequestOnAndNoLongerThanThat() {
        as("team-ann");
        assertThat(teams.own()).isEmpty();
        try (var _ = Authority.ofProgram(Role.ADMINISTRATOR)) {
            assertThat(teams.add(STUDY, "team-ann")).isTrue();
            assertThat(teams.members(STUDY)).containsExactly("team-ann");
            assertThat(teams.add(new StudyId("nothing"), "team-ann")).isFalse();
            assertThat(teams.add(STUDY, "nobody")).isFalse();
        }
        assertThat(teams.own()).containsExactly(STUDY);
        try (var _ = Authority.ofProgram(Role.ADMINISTRATOR)) {
            teams.remove(STUDY, "team-ann");
            assertThat(teams.members(STUDY)).isEmpty();
        }
        assertThat(teams.own()).isEmpty();
    }

    @Test
    void nobodyIsOnATeamWithoutAnActiveAccount() {
        assertThat(teams.own()).isEmpty();
        try (var _ = Authority.ofProgram(Role.ADMINISTRATOR)) {
            teams.add(STUDY, "team-ann");
        }
        StoredAccount ann = accounts.find("team-ann").orElseThrow();
        accounts.save(ann.with(ann.account().with(Account.State.LOCKED)));
        standings.changed("team-ann");
        as("team-ann");
        assertThat(teams.own()).isEmpty();
    }

    @Test
    void onlyAdministratorsNameThem() {
        as("team-ann");
        assertThatThrownBy(() -> teams.add(STUDY, "team-ann"))
                .isInstanceOf(AccessDeniedException.class);
    }

    private void as(String name) {
        SecurityContextHolder.getContext()
                .setAuthentication(
                        SignedIn.as(accounts.find(name).orElseThrow()).authentication(""));
    }
}
