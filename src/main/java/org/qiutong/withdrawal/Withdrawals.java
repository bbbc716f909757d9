package org.qiutong.withdrawal;

import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qiutong.access.Acting;
import org.qiutong.access.Role;
import org.qiutong.access.audit.AuditAction;
import org.qiutong.access.audit.AuditLog;
import org.qiutong.graph.Properties;
import org.qiutong.graph.Queries;
import org.qiutong.graph.Revisions;
import org.qiutong.graph.Row;
import org.qiutong.id.ExpertId;
import org.qiutong.id.QuotationId;
import org.qiutong.id.StudyId;
import org.qiutong.withdrawal.TakingRefused.Reason;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The ledger of withdrawals. Recording one takes away at once all that the person gave; the entry
/// stays, so that no import of older files and no restore brings it back.
@Service
@Transactional
public class Withdrawals {

    private final Deletions deletions;
    private final Neo4jParts stored;
    private final Revisions revisions;
    private final AuditLog audit;
    private final Queries queries;

    Withdrawals(
            Deletions deletions,
            Neo4jParts stored,
            Revisions revisions,
            AuditLog audit,
            Queries queries) {
        this.deletions = deletions;
        this.stored = stored;
        this.revisions = revisions;
        this.audit = audit;
        this.queries = queries;
    }

    /// Records a withdrawal and takes away what it covers. If it is recorded already, it stays as
    /// it is.
    ///
    /// @param reason at most [Withdrawal#LONGEST_REASON] characters
    /// @throws TakingRefused if it is not there and was not withdrawn before
    @RolesAllowed("RESEARCHER")
    public Withdrawal record(Subject subject, Optional<String> reason) {
        revisions.lockWriters();
        Optional<Withdrawal> before = holding(subject);
        if (before.isEmpty() && !isStored(subject)) {
            throw new TakingRefused(Reason.NOT_THERE, subject.id());
        }
        return before.orElseGet(() -> add(subject, reason));
    }

    /// Records a withdrawal of something that need not be stored under its id, such as an expert
    /// who is only counted and has no code here: the next import of the study's files leaves it
    /// out.
    ///
    /// @throws TakingRefused if its study is not there
    @RolesAllowed("RESEARCHER")
    public Withdrawal recordUnseen(Subject subject, Optional<String> reason) {
        revisions.lockWriters();
        Optional<Withdrawal> before = holding(subject);
        if (before.isEmpty() && stored.origin(subject.study()).isEmpty()) {
            throw new TakingRefused(Reason.NOT_THERE, subject.id());
        }
        return before.orElseGet(() -> add(subject, reason));
    }

    /// Whether something is stored under its id.
    @RolesAllowed("RESEARCHER")
    @Transactional(readOnly = true)
    public boolean isStored(Subject subject) {
        return stored.kinds(subject.id()).contains(subject.kind());
    }

    private Withdrawal add(Subject subject, Optional<String> reason) {
        Withdrawal withdrawal =
                new Withdrawal(
                        UUID.randomUUID().toString(),
                        subject,
                        now(),
                        account(),
                        reason.map(String::strip).filter(each -> !each.isEmpty()),
                        Optional.empty());
        save(withdrawal);
        audit.record(AuditAction.WITHDRAWN, subject.study(), subject.id());
        apply(subject.study());
        return withdrawal;
    }

    /// What an id is the id of.
    ///
    /// @throws TakingRefused if nothing or more than one thing has it
    @RolesAllowed("RESEARCHER")
    @Transactional(readOnly = true)
    public Subject subject(String id) {
        List<Subject.Kind> kinds = stored.kinds(id);
        if (kinds.size() > 1) {
            throw new TakingRefused(Reason.AMBIGUOUS, id);
        }
        return kinds.stream()
                .findFirst()
                .map(kind -> new Subject(kind, id))
                .or(() ->
                        list().stream()
                                .filter(Withdrawal::holds)
                                .map(Withdrawal::subject)
                                .filter(each -> each.id().equals(id))
                                .findFirst())
                .orElseThrow(() -> new TakingRefused(Reason.NOT_THERE, id));
    }

    /// Brings the data into accordance with the whole ledger: takes away again whatever has come
    /// back by other means than an import, such as a restore. Does nothing if nothing has.
    ///
    /// @return the studies from which something was taken away
    @RolesAllowed("RESEARCHER")
    public Set<StudyId> apply() {
        revisions.lockWriters();
        return asOperator(() ->
                find(Optional.empty(), true).stream()
                        .filter(Withdrawal::holds)
                        .map(each -> each.subject().study())
                        .distinct()
                        .filter(this::apply)
                        .collect(Collectors.toSet()));
    }

    /// The withdrawals of a study that hold.
    @RolesAllowed("RESEARCHER")
    @Transactional(readOnly = true)
    public Ledger ledger(StudyId study) {
        return new Ledger(find(Optional.of(study), true));
    }

    /// The withdrawals of a study that the reader may see, the latest first, with those that were
    /// recorded by mistake.
    @RolesAllowed("RESEARCHER")
    @Transactional(readOnly = true)
    public List<Withdrawal> list(StudyId study) {
        return find(Optional.of(study), false);
    }

    /// All withdrawals that the reader may see, the latest first, with those that were recorded by
    /// mistake.
    @RolesAllowed("RESEARCHER")
    @Transactional(readOnly = true)
    public List<Withdrawal> list() {
        return find(Optional.empty(), false);
    }

    /// Marks a withdrawal as recorded by mistake. What it took away does not come back by that: its
    /// files have to be imported again.
    ///
    /// @param id the number of the receipt; nothing happens if there is none
    @RolesAllowed("ADMINISTRATOR")
    public void recall(String id) {
        revisions.lockWriters();
        list().stream()
                .filter(each -> each.id().equals(id) && each.holds())
                .forEach(each ->
                        save(
                                new Withdrawal(
                                        each.id(),
                                        each.subject(),
                                        each.at(),
                                        each.by(),
                                        each.reason(),
                                        Optional.of(new Withdrawal.Recall(now(), account())))));
    }

    /// Does something as whoever may read the data folder: what is confidential is there, too.
    @RolesAllowed("RESEARCHER")
    <T> T asOperator(Supplier<T> work) {
        return queries.asEveryTeam(work);
    }

    private boolean apply(StudyId study) {
        return queries.asEveryTeam(study, () -> applied(study));
    }

    private boolean applied(StudyId study) {
        Ledger ledger = ledger(study);
        if (ledger.ofStudy().isPresent()) {
            boolean there = stored.origin(study).isPresent();
            deletions.dropStudy(study);
            return there;
        }
        return deletions.dropWords(
                study,
                ids(ledger, Subject.Kind.EXPERT, ExpertId::new),
                ids(ledger, Subject.Kind.QUOTATION, QuotationId::new));
    }

    private static <I> Set<I> ids(Ledger ledger, Subject.Kind kind, Function<String, I> type) {
        return ledger.withdrawals().stream()
                .map(Withdrawal::subject)
                .filter(each -> each.kind() == kind)
                .map(Subject::id)
                .map(type)
                .collect(Collectors.toSet());
    }

    private Optional<Withdrawal> holding(Subject subject) {
        return list(subject.study()).stream()
                .filter(each -> each.holds() && each.subject().equals(subject))
                .findFirst();
    }

    /// @param everything also what the reader may not see
    private List<Withdrawal> find(Optional<StudyId> study, boolean everything) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("study", study.orElse(null));
        parameters.put("everything", everything);
        parameters.put("administrator", Acting.has(Role.ADMINISTRATOR));
        return queries.list("withdrawal/findWithdrawals", parameters, Withdrawals::withdrawal);
    }

    private void save(Withdrawal withdrawal) {
        queries.run(
                "withdrawal/saveWithdrawal",
                Map.of(
                        "properties",
                        Properties.of(withdrawal.id())
                                .with("kind", withdrawal.subject().kind())
                                .with("of", withdrawal.subject().id())
                                .with("study", withdrawal.subject().study())
                                .with("at", withdrawal.at().toString())
                                .with("by", withdrawal.by())
                                .with("reason", withdrawal.reason())
                                .with(
                                        "recalledAt",
                                        withdrawal.recall().map(each -> each.at().toString()))
                                .with("recalledBy", withdrawal.recall().map(Withdrawal.Recall::by))
                                .map()));
    }

    private static Withdrawal withdrawal(Row row) {
        return new Withdrawal(
                row.text("id"),
                new Subject(row.constant("kind", Subject.Kind.class), row.text("of")),
                Instant.parse(row.text("at")),
                row.text("by"),
                row.optional("reason"),
                row.optional("recalledAt")
                        .map(at ->
                                new Withdrawal.Recall(Instant.parse(at), row.text("recalledBy"))));
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS);
    }

    private static String account() {
        return Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication())
                .getName();
    }
}
