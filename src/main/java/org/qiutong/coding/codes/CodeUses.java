package org.qiutong.coding.codes;

import java.util.Optional;
import org.qiutong.coding.codes.CodebookRefused.Reason;
import org.qiutong.graph.Row;

/// Who uses a code: what would change with it.
///
/// @param passages that are coded with it
/// @param experts who say these
/// @param findings about it
/// @param statements of the authors about it
/// @param holdings votes on it, notes on who holds it, and stances that are only counted
/// @param counted stances of people of whom nothing is kept but these
/// @param codes that are below it, answer it or are meant against it
/// @param dialogues places in dialogues that talk of it
/// @param matches decisions on how it relates to concepts of other studies
/// @param addedHere whether it was added here
public record CodeUses(
        int passages,
        int experts,
        int findings,
        int statements,
        int holdings,
        int counted,
        int codes,
        int dialogues,
        int matches,
        boolean addedHere) {

    static CodeUses of(Row row) {
        return new CodeUses(
                row.number("passages"),
                row.number("experts"),
                row.number("findings"),
                row.number("statements"),
                row.number("holdings"),
                row.number("counted"),
                row.number("codes"),
                row.number("dialogues"),
                row.number("matches"),
                row.flag("addedHere"));
    }

    /// Why it must stay: something else than its study refers to it.
    Optional<Reason> heldBy() {
        if (dialogues > 0) {
            return Optional.of(Reason.IN_DIALOGUE);
        }
        return matches > 0 ? Optional.of(Reason.MATCHED) : Optional.empty();
    }

    /// Whether it was added here and nothing refers to it: then it can be deleted.
    public boolean canGo() {
        return addedHere
                && heldBy().isEmpty()
                && passages + findings + statements + holdings + counted + codes == 0;
    }
}
