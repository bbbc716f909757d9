package org.qiutong.alignment;

import java.time.Instant;
import java.util.Comparator;
import org.qiutong.id.ConceptId;

/// What a person has decided of a pair of concepts. There is one decision a pair, whichever of the
/// two it is read from.
///
/// @param grade how `from` stands to `to`
/// @param by the account that decided
/// @param note why; may be empty
public record Mapping(
        ConceptId from, ConceptId to, MatchGrade grade, String note, String by, Instant at) {

    /// The most characters of a note.
    public static final int LONGEST_NOTE = 500;

    /// By the ids of the concepts.
    static final Comparator<Mapping> ORDER =
            Comparator.comparing(Mapping::from).thenComparing(Mapping::to);

    /// The same, read from a concept of the pair.
    public Mapping seenFrom(ConceptId concept) {
        return from.equals(concept) ? this : new Mapping(to, from, grade.reversed(), note, by, at);
    }

    /// Read from the concept that is first by its id, as it is stored.
    Mapping inOrder() {
        return seenFrom(from.compareTo(to) < 0 ? from : to);
    }
}
