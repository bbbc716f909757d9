package org.qiutong.dialogue;

import java.util.List;
import org.qiutong.evidence.Quantifier;
import org.qiutong.evidence.Stance;

/// How a community's participants stood on something at the end.
public enum Tendency {
    ALL_FOR,
    MOST_FOR,
    SOME_FOR,
    /// Some for it, some against.
    DIVIDED,
    SOME_AGAINST,
    MOST_AGAINST,
    ALL_AGAINST;

    /// How many of them took one side.
    public record Part(Quantifier quantifier, Stance stance) {}

    /// What it says of each side.
    public List<Part> parts() {
        return switch (this) {
            case ALL_FOR -> List.of(new Part(Quantifier.ALL, Stance.SUPPORT));
            case MOST_FOR -> List.of(new Part(Quantifier.MOST, Stance.SUPPORT));
            case SOME_FOR -> List.of(new Part(Quantifier.SOME, Stance.SUPPORT));
            case DIVIDED ->
                    List.of(
                            new Part(Quantifier.DIVIDED, Stance.SUPPORT),
                            new Part(Quantifier.DIVIDED, Stance.OPPOSE));
            case SOME_AGAINST -> List.of(new Part(Quantifier.SOME, Stance.OPPOSE));
            case MOST_AGAINST -> List.of(new Part(Quantifier.MOST, Stance.OPPOSE));
            case ALL_AGAINST -> List.of(new Part(Quantifier.ALL, Stance.OPPOSE));
        };
    }

    /// Whether nobody is known to have stood against it.
    public boolean isFor() {
        return parts().stream().allMatch(part -> part.stance() == Stance.SUPPORT);
    }

    /// Whether nobody is known to have stood for it.
    public boolean isAgainst() {
        return parts().stream().allMatch(part -> part.stance() == Stance.OPPOSE);
    }
}
