package org.qiutong.evidence;

import java.util.List;
import java.util.Optional;

/// What may be shown of somebody's words, the least first. A study, an expert and a quotation can
/// each say it; the least of them holds.
public enum Consent {
    /// Nothing any more.
    WITHDRAWN,
    /// Nothing, except to the team that did the interview.
    TEAM_ONLY,
    /// That somebody holds it, as part of a count.
    COUNTS_ONLY,
    /// A paraphrase, without the country.
    PARAPHRASE,
    /// The words, attributed only to a wider group.
    COARSE_ATTRIBUTE,
    /// The words, with the expert's code and country.
    CODE_AND_COUNTRY,
    /// The words, with the expert's name.
    NAMED;

    /// The consent that holds: the least of those given. Without any, the study was published with
    /// codes.
    public static Consent along(List<Optional<Consent>> path) {
        return path.stream()
                .flatMap(Optional::stream)
                .min(Consent::compareTo)
                .orElse(CODE_AND_COUNTRY);
    }

    /// Whether the team of the study, and nobody else, may see words and code.
    public boolean team() {
        return this == TEAM_ONLY;
    }

    /// Whether the expert may be counted.
    public boolean counts() {
        return compareTo(COUNTS_ONLY) >= 0;
    }

    /// Whether the words may be shown.
    public boolean words() {
        return compareTo(COARSE_ATTRIBUTE) >= 0;
    }

    /// Whether the expert's code may be shown.
    public boolean code() {
        return compareTo(CODE_AND_COUNTRY) >= 0;
    }
}
