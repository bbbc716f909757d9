package org.qiutong;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.grid.Grid;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.qiutong.access.Authority;
import org.qiutong.access.Role;
import org.qiutong.access.audit.Actor;
import org.qiutong.access.audit.AuditAction;
import org.qiutong.access.audit.AuditEntry;
import org.qiutong.access.audit.AuditFilter;
import org.qiutong.access.audit.AuditLog;
import org.qiutong.graph.Window;
import org.qiutong.id.StudyId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;

/// The audit log as an administrator finds it.
@ProgramTest
@ViewPackages(packages = "org.qiutong")
@WithMockUser(username = "audit-ada", roles = "ADMINISTRATOR")
class AuditViewTest extends ViewTest {

    @Autowired AuditLog audit;
    @Autowired MockMvc http;

    @BeforeEach
    void act() {
        speak(Locale.ENGLISH);
        audit.record(AuditAction.CONSENT_CHANGED, new StudyId("audit-study"), "=HYPERLINK(1)");
    }

    @Test
    void showsWhatWasDoneAndThatTheChainHolds() {
        open("audit?account=audit-ada&action=CONSENT_CHANGED&study=audit-study");
        int found = rows();
        assertThat(found).isPositive();
        assertThat(text()).contains("The chain holds");
        audit.record(AuditAction.CONSENT_CHANGED, new StudyId("audit-study"), "");
        open("audit?account=audit-ada&action=CONSENT_CHANGED&study=audit-study&from=2020-01-01");
        assertThat(rows()).isEqualTo(found + 1);
        speak(CHINESE);
        assertThat(text()).contains(Words.zh("audit.title"), "哈希链完整");
        open("audit?account=audit-ada&until=2020-01-01");
        assertThat(text()).contains(Words.zh("audit.none"));
    }

    /// Nobody can tell a name from a password that somebody typed into the wrong field.
    @Test
    void recordsSignInsWithoutWhatWasTyped() throws Exception {
        http.perform(formLogin("/login").user("my-secret-password").password("x"));
        assertThat(latest().action()).isEqualTo(AuditAction.SIGN_IN_FAILED);
        assertThat(latest().actor()).isEqualTo(Actor.NOBODY);
        assertThat(latest().subject()).isEmpty();
        assertThat(latest().address()).isEqualTo("127.0.0.1");
        http.perform(
                post("/logout")
                        .with(user("audit-ben"))
                        .with(SecurityMockMvcRequestPostProcessors.csrf()));
        assertThat(latest().action()).isEqualTo(AuditAction.SIGNED_OUT);
        assertThat(latest().actor()).isEqualTo(Actor.account("audit-ben"));
    }

    private int rows() {
        Grid<?> grid = find(Grid.class).single();
        return test(grid).size();
    }

    private AuditEntry.Event latest() {
        try (var _ = Authority.ofProgram(Role.ADMINISTRATOR)) {
            List<AuditEntry> latest = audit.entries(AuditFilter.ALL, Window.first(1));
            return latest.getFirst().event();
        }
    }
}
