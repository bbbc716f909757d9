package org.qiutong.dialogue;

import java.util.List;
import java.util.Optional;
import org.qiutong.id.ConceptId;
import org.qiutong.id.InstitutionId;

/// Who hosts a dialogue, and what is done about each barrier.
///
/// @param checks one for each barrier that was considered
public record Hosting(Optional<Choice> choice, List<BarrierCheck> checks) implements Dialogue.Part {

    public static final Hosting NONE = new Hosting(Optional.empty(), List.of());
    public static final int LONGEST_REASON = 2_000;

    /// The host that was chosen; never without a reason.
    ///
    /// @param option the concept that it follows, an answer to who should lead or a proposal of the
    ///   authors; none where it follows none
    /// @param host who it is, in the convenor's words; may be empty
    /// @param institution the institution's id, where it is one of the graph's
    /// @param reason not blank
    public record Choice(
            Optional<ConceptId> option,
            String host,
            Optional<InstitutionId> institution,
            String reason) {

        public Choice {
            Setting.within("length of host", host.length(), 0, Setting.LONGEST_TITLE);
            Setting.within("length of reason", reason.length(), 1, LONGEST_REASON);
            if (reason.isBlank()) {
                throw new IllegalArgumentException("a host without a reason");
            }
            if (option.isEmpty() && host.isBlank() && institution.isEmpty()) {
                throw new IllegalArgumentException("a choice of nobody");
            }
        }
    }

    /// What is done about one barrier.
    ///
    /// @param barrier the concept's id
    /// @param remedies ids of the proposals against it that are taken up
    /// @param waived whether it is left as it is; then the note says why
    /// @param note what else is done, or why nothing is; may be empty unless it is waived
    public record BarrierCheck(
            ConceptId barrier, List<ConceptId> remedies, boolean waived, String note) {

        public BarrierCheck {
            remedies = List.copyOf(remedies);
            Setting.within("length of note", note.length(), 0, LONGEST_REASON);
            if (waived && (note.isBlank() || !remedies.isEmpty())) {
                throw new IllegalArgumentException(
                        barrier + " is waived without a note, or with a remedy");
            }
        }

        /// Whether anything was decided.
        public boolean decided() {
            return waived || !remedies.isEmpty() || !note.isBlank();
        }
    }

    /// @throws IllegalArgumentException if a barrier comes twice
    public Hosting {
        checks = List.copyOf(checks);
        if (checks.stream().map(BarrierCheck::barrier).distinct().count() < checks.size()) {
            throw new IllegalArgumentException("a barrier comes twice");
        }
    }

    public Optional<BarrierCheck> on(ConceptId barrier) {
        return checks.stream().filter(check -> check.barrier().equals(barrier)).findFirst();
    }
}
