package org.qiutong.coding.codes;

import java.util.List;
import java.util.Optional;
import org.qiutong.codebook.Concept;

/// The codebook cannot be changed in this way; nothing was stored.
public final class CodebookRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public enum Reason {
        /// The study is not there, not for whoever asks, or edited elsewhere.
        NOT_YOURS,
        /// The code is not there any more.
        GONE,
        /// Somebody else has changed the code meanwhile.
        CHANGED_MEANWHILE,
        /// It has no label.
        NO_LABEL,
        /// Another code is called so.
        CALLED_SO,
        /// It would be below itself.
        BELOW_ITSELF,
        /// A position answers a question.
        NO_QUESTION,
        /// Positions answer it.
        HAS_ANSWERS,
        /// Passages are coded with it, which nobody could be with what it is to be.
        HAS_PASSAGES,
        /// A statement that was voted on stays one, and nothing becomes one.
        STATEMENT,
        /// Something that it names is not in the codebook, or is of another kind.
        OTHER_KIND,
        /// Merged with itself, or with what is below it.
        INTO_BELOW,
        /// People take different sides on the two, and nobody has said what then holds.
        DIFFERENT_SIDES,
        /// People hold it who are only counted, and have no passages that could follow.
        COUNTED,
        /// A dialogue talks of it.
        IN_DIALOGUE,
        /// Somebody has decided how it relates to a concept of another study.
        MATCHED,
        /// It is not in use, or does not come from here.
        IN_USE,
        /// No passages were chosen, or not all are coded with it any more.
        NO_PASSAGES,
        /// It has been undone already.
        UNDONE,
        /// What it changed has been changed since.
        CHANGED_SINCE,
        /// What it would bring back belongs to something that is not there any more.
        RESTS_ON_GONE
    }

    private final Reason reason;
    private final transient Optional<Concept> now;
    private final transient List<String> what;

    CodebookRefused(Reason reason) {
        this(reason, Optional.empty(), List.of());
    }

    /// @param now the code as stored
    CodebookRefused(Reason reason, Concept now) {
        this(reason, Optional.of(now), List.of());
    }

    /// @param what the ids of what stands against it
    CodebookRefused(Reason reason, List<String> what) {
        this(reason, Optional.empty(), what);
    }

    private CodebookRefused(Reason reason, Optional<Concept> now, List<String> what) {
        super(reason.name() + " " + what);
        this.reason = reason;
        this.now = now;
        this.what = List.copyOf(what);
    }

    public Reason reason() {
        return reason;
    }

    /// The code as stored, if somebody else has changed it.
    public Optional<Concept> now() {
        return now;
    }

    /// The ids of what stands against it.
    public List<String> what() {
        return what;
    }
}
