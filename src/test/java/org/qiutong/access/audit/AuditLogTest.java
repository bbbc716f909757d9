package org.qiutong.access.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qiutong.ProgramTest;
import org.qiutong.access.Authority;
import org.qiutong.access.Role;
import org.qiutong.graph.Window;
import org.qiutong.id.StudyId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The chain of the audit log, and what breaks it.
@ProgramTest
@Tag("server")
class AuditLogTest {

    @Autowired AuditLog audit;
    @Autowired PlatformTransactionManager transactions;
    @Autowired Neo4jClient client;

    @Test
    void recordsWhoDidWhat() {
        audit.record(AuditAction.SIGN_IN_FAILED, "");
        try (var _ = Authority.ofProgram(Role.RESEARCHER)) {
            audit.record(AuditAction.IMPORTED, new StudyId("audit-1"), "batch");
        }
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(
                                "qiutong", "", AuthorityUtils.NO_AUTHORITIES));
        audit.record(AuditAction.EDITED, new StudyId("audit-1"), "audit-1/q01");
        SecurityContextHolder.clearContext();

        assertThat(latest(3))
                .extracting(entry -> entry.event().actor(), entry -> entry.event().subject())
                .as("an account is not taken for the program because of its name")
                .containsExactly(
                        tuple(Actor.account("qiutong"), "audit-1/q01"),
                        tuple(Actor.PROGRAM, "batch"),
                        tuple(Actor.NOBODY, ""));
        var imports =
                new AuditFilter(
                        Optional.empty(),
                        Optional.of(AuditAction.IMPORTED),
                        Optional.of("audit-1"),
                        Optional.of(latest(1).getFirst().at().minusSeconds(60)),
                        Optional.empty());
        try (var _ = Authority.ofProgram(Role.ADMINISTRATOR)) {
            assertThat(audit.count(imports)).isEqualTo(1);
            assertThat(audit.entries(imports)).hasSize(1);
            assertThat(audit.studies()).contains("audit-1");
        }
    }

    @Test
    void isReadByAdministratorsOnly() {
        try (var _ = Authority.ofProgram(Role.RESEARCHER, Role.CONVENOR, Role.ANALYST)) {
            assertThatThrownBy(() -> audit.entries(AuditFilter.ALL, Window.first(1)))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(audit::verify).isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void keepsAnEntryOnlyWithWhatItTells() {
        long before = last();
        var transaction = new TransactionTemplate(transactions);
        assertThatThrownBy(() ->
                        transaction.executeWithoutResult(_ -> {
                            audit.record(AuditAction.DELETED, new StudyId("audit-2"), "");
                            throw new IllegalArgumentException();
                        }))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(last()).isEqualTo(before);
        transaction.executeWithoutResult(_ -> {
            audit.record(AuditAction.DELETED, new StudyId("audit-2"), "");
            audit.record(AuditAction.EDITED, new StudyId("audit-2"), "");
        });
        assertThat(last()).isEqualTo(before + 2);
        transaction.setReadOnly(true);
        transaction.executeWithoutResult(
                _ -> audit.record(AuditAction.EXPORTED, new StudyId("audit-2"), ""));
        assertThat(last()).as("a reading cannot write, and is recorded").isEqualTo(before + 3);
        assertThat(chain()).isInstanceOf(Chain.Holds.class);
    }

    @Test
    void leavesNoGapWhenManyWriteAtOnce() {
        long before = last();
        CompletableFuture.allOf(
                        IntStream.range(0, 20)
                                .mapToObj(i ->
                                        CompletableFuture.runAsync(
                                                () -> audit.record(AuditAction.EDITED, "" + i)))
                                .toArray(CompletableFuture[]::new))
                .join();
        assertThat(chain())
                .isInstanceOfSatisfying(
                        Chain.Holds.class,
                        chain -> assertThat(chain.number()).isEqualTo(before + 20));
    }

    /// Each damage is done in a transaction that is rolled back.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    MATCH (e:AuditEntry {number: $n}) SET e.subject = 'other'             | 0 | CHANGED
                    MATCH (e:AuditEntry {number: $n}) SET e.account = e.account + 'x'     | 0 | CHANGED
                    MATCH (e:AuditEntry {number: $n}) SET e.at = e.at + duration('PT1S')  | 0 | CHANGED
                    MATCH (e:AuditEntry {number: $n}) SET e.number = $n + 100             | 0 | MISSING
                    MATCH (e:AuditEntry {number: $n}) DELETE e                            | 0 | MISSING
                    MATCH (e:AuditEntry {number: $n + 1}) DELETE e                        | 1 | MISSING
                    MATCH (h:AuditHead) SET h.hash = ''                                   | 1 | CHANGED
                    MATCH (h:AuditHead) SET h.number = $n                                 | 0 | CHANGED
                    MATCH (e:AuditEntry {number: $n}), (h:AuditHead) SET h.number = $n, h.hash = e.hash | 1 | ADDED
                    """)
    void findsWhatWasChanged(String damage, int after, Chain.Fault fault) {
        audit.record(AuditAction.EDITED, new StudyId("audit-3"), "");
        audit.record(AuditAction.EDITED, new StudyId("audit-3"), "");
        long number = last() - 1;
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> {
                    client.query(damage).bindAll(Map.of("n", number)).run();
                    assertThat(chain()).isEqualTo(new Chain.Broken(number + after, fault));
                    status.setRollbackOnly();
                });
        assertThat(chain()).isInstanceOf(Chain.Holds.class);
    }

    private List<AuditEntry> latest(int count) {
        try (var _ = Authority.ofProgram(Role.ADMINISTRATOR)) {
            return audit.entries(AuditFilter.ALL, Window.first(count));
        }
    }

    private long last() {
        return latest(1).stream().mapToLong(AuditEntry::number).findFirst().orElse(0);
    }

    private Chain chain() {
        try (var _ = Authority.ofProgram(Role.ADMINISTRATOR)) {
            return audit.verify();
        }
    }
}
