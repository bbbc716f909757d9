package org.qiutong.dialogue;

import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.qiutong.access.audit.AuditAction;
import org.qiutong.access.audit.AuditLog;
import org.qiutong.dialogue.Dialogue.Part;
import org.qiutong.dialogue.DialogueRefused.Reason;
import org.qiutong.dialogue.Setting.Confidentiality;
import org.qiutong.evidence.EvidenceGone;
import org.qiutong.id.DialogueId;
import org.qiutong.id.StudyId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The dialogues that are being planned. Each is there for its owner, for those it is shared with,
/// and for administrators; to everybody else it is not there at all.
@Service
@Transactional
public class DialogueService {

    private final Neo4jDialogues dialogues;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    DialogueService(Neo4jDialogues dialogues, AuditLog audit, ApplicationEventPublisher events) {
        this.dialogues = dialogues;
        this.audit = audit;
        this.events = events;
    }

    /// From now on, nobody may learn who spoke at a dialogue.
    ///
    /// @param dialogue its id
    public record RuleTightened(DialogueId dialogue) {}

    /// A dialogue is about to be deleted. Listeners delete what belongs to it, in the same
    /// transaction.
    ///
    /// @param dialogue its id
    public record DialogueGone(DialogueId dialogue) {}

    /// The one changed last comes first.
    ///
    /// @param study only those on concepts of this study, or on none yet
    @RolesAllowed("CONVENOR")
    @Transactional(readOnly = true)
    public List<Dialogue.Summary> list(Shelf shelf, Optional<StudyId> study) {
        return dialogues.list(user().getName(), isAdministrator(), shelf, study);
    }

    /// Empty if it is not there for the caller.
    @RolesAllowed("CONVENOR")
    @Transactional(readOnly = true)
    public Optional<Dialogue> dialogue(DialogueId id) {
        return find(id);
    }

    /// Begins a dialogue of whoever is logged in.
    ///
    /// @throws DialogueRefused if a community is not there; then nothing is stored
    @RolesAllowed("CONVENOR")
    public Dialogue create(Setting setting) {
        return begin(setting, Agenda.NONE, Hosting.NONE);
    }

    /// Begins another one with the same setting, agenda and host, and nothing of what came of it.
    /// It belongs to whoever asks and is shared with nobody.
    ///
    /// @param setting that of the new one
    /// @throws DialogueRefused if the first is not there
    @RolesAllowed("CONVENOR")
    public Dialogue duplicate(DialogueId id, Setting setting) {
        Dialogue first = required(id);
        return begin(setting, first.agenda(), first.hosting());
    }

    private Dialogue begin(Setting setting, Agenda agenda, Hosting hosting) {
        String account = user().getName();
        return store(
                new Dialogue(
                        new DialogueId(UUID.randomUUID().toString()),
                        setting,
                        agenda,
                        hosting,
                        Outcomes.NONE,
                        account,
                        List.of(),
                        false,
                        1,
                        now(),
                        account));
    }

    /// Stores one part. Others may change other parts meanwhile: those stay as they are stored.
    ///
    /// @param seen the dialogue as it was when the part was changed
    /// @return the dialogue as it is now stored
    /// @throws DialogueConflict if the part was changed meanwhile; then nothing is stored
    /// @throws DialogueRefused if it is not there or in the archive, or names what is not there;
    ///   then nothing is stored
    @RolesAllowed("CONVENOR")
    public Dialogue save(Dialogue seen, Part part) {
        return change(
                seen.id(),
                now -> {
                    if (now.archived()) {
                        throw new DialogueRefused(now.id(), Reason.ARCHIVED);
                    }
                    if (!now.like(part).equals(seen.like(part)) && !now.like(part).equals(part)) {
                        throw new DialogueConflict(now, part);
                    }
                    if (part instanceof Setting setting
                            && setting.confidentiality() == Confidentiality.CHATHAM_HOUSE
                            && now.setting().confidentiality() != Confidentiality.CHATHAM_HOUSE) {
                        events.publishEvent(new RuleTightened(now.id()));
                    }
                    return now.with(part);
                });
    }

    /// Lets another convenor work on a dialogue, too.
    ///
    /// @throws DialogueRefused if the caller does not own it, or no convenor has this account
    @RolesAllowed("CONVENOR")
    public Dialogue share(DialogueId id, String account) {
        return change(
                id,
                now -> {
                    own(now);
                    if (!dialogues.isConvenor(account)) {
                        throw new DialogueRefused(id, Reason.NO_SUCH_CONVENOR);
                    }
                    return account.equals(now.owner())
                            ? now
                            : now.sharedWith(
                                    Stream.concat(now.sharedWith().stream(), Stream.of(account))
                                            .toList());
                });
    }

    /// Stops sharing a dialogue with somebody.
    ///
    /// @throws DialogueRefused if the caller does not own it
    @RolesAllowed("CONVENOR")
    public Dialogue unshare(DialogueId id, String account) {
        return change(
                id,
                now -> {
                    own(now);
                    return now.sharedWith(
                            now.sharedWith().stream()
                                    .filter(each -> !each.equals(account))
                                    .toList());
                });
    }

    /// Archives a dialogue, so that it can be read but not changed, or takes it out of the archive.
    ///
    /// @throws DialogueRefused if the caller does not own it
    @RolesAllowed("CONVENOR")
    public Dialogue archive(DialogueId id, boolean away) {
        return change(
                id,
                now -> {
                    own(now);
                    return now.archived(away);
                });
    }

    /// Deletes a dialogue, with its people and with what was entered of it into the evidence.
    ///
    /// @throws DialogueRefused if the caller does not own it
    @RolesAllowed("CONVENOR")
    public void delete(DialogueId id) {
        owned(id);
        events.publishEvent(new DialogueGone(id));
        dialogues.drop(id);
        audit.record(AuditAction.DELETED, id.value());
    }

    /// The ids of all studies that came of dialogues, whether or not the caller may read those.
    @RolesAllowed("CONVENOR")
    @Transactional(readOnly = true)
    public Set<StudyId> studies() {
        return dialogues.studies();
    }

    /// Locks a dialogue that is not archived until the transaction ends, for storing something that
    /// belongs to it.
    ///
    /// @throws DialogueRefused if it is not there or in the archive
    @RolesAllowed("CONVENOR")
    public Dialogue open(DialogueId id) {
        dialogues.lock(id);
        Dialogue dialogue = required(id);
        if (dialogue.archived()) {
            throw new DialogueRefused(id, Reason.ARCHIVED);
        }
        return dialogue;
    }

    /// Locks a dialogue that the caller owns until the transaction ends.
    ///
    /// @throws DialogueRefused if the caller does not own it
    @RolesAllowed("CONVENOR")
    public Dialogue owned(DialogueId id) {
        dialogues.lock(id);
        Dialogue dialogue = required(id);
        own(dialogue);
        return dialogue;
    }

    /// Takes concepts out of all dialogues that are about to be deleted.
    @RolesAllowed("RESEARCHER")
    @EventListener
    public void forget(EvidenceGone gone) {
        if (!gone.concepts().isEmpty()) {
            dialogues.drop(gone.concepts());
        }
    }

    private Dialogue change(DialogueId id, UnaryOperator<Dialogue> change) {
        dialogues.lock(id);
        Dialogue now = required(id);
        Dialogue changed = change.apply(now);
        return changed.equals(now)
                ? now
                : store(changed.written(now.version() + 1, now(), user().getName()));
    }

    private Dialogue store(Dialogue dialogue) {
        if (!dialogues.save(dialogue)) {
            throw new DialogueRefused(dialogue.id(), Reason.UNKNOWN_PART);
        }
        return dialogue;
    }

    private Dialogue required(DialogueId id) {
        return find(id).orElseThrow(() -> new DialogueRefused(id, Reason.NOT_THERE));
    }

    private Optional<Dialogue> find(DialogueId id) {
        return dialogues.dialogue(user().getName(), isAdministrator(), id);
    }

    private static void own(Dialogue dialogue) {
        if (!dialogue.owner().equals(user().getName()) && !isAdministrator()) {
            throw new DialogueRefused(dialogue.id(), Reason.NOT_OWNER);
        }
    }

    private static boolean isAdministrator() {
        return user().getAuthorities().stream()
                .anyMatch(each -> "ROLE_ADMINISTRATOR".equals(each.getAuthority()));
    }

    private static Authentication user() {
        return Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication());
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    /// Which dialogues are listed.
    public enum Shelf {
        /// One's own that are not in the archive.
        OWN,
        /// Those of others that one may read and that are not in the archive.
        SHARED,
        /// All in the archive that one may read.
        ARCHIVED
    }
}
