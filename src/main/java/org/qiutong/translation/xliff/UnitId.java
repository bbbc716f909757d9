package org.qiutong.translation.xliff;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.qiutong.codebook.Concept;
import org.qiutong.id.ConceptId;
import org.qiutong.id.StableId;

/// Identifies the text of a unit. Its token never changes: `itif-2024:q01`, or
/// `itif-2024:safety-risks:label`. XLIFF does not allow `/` there, and stable ids never contain
/// `:`.
public sealed interface UnitId {

    record OfQuotation(String quotation) implements UnitId {}

    record OfConcept(ConceptId concept, Concept.Field field) implements UnitId {}

    default Part part() {
        return switch (this) {
            case OfQuotation _ -> Part.QUOTATIONS;
            case OfConcept _ -> Part.CODEBOOK;
        };
    }

    default String token() {
        return switch (this) {
            case OfQuotation(String quotation) -> quotation.replace('/', ':');
            case OfConcept(ConceptId concept, Concept.Field field) ->
                    concept.value().replace('/', ':') + ":" + token(field);
        };
    }

    /// Parses a token; empty if it is not valid in the file.
    ///
    /// @param file the id of the `file` element
    static Optional<UnitId> of(String file, String token) {
        if (file.equals(Part.QUOTATIONS.file())) {
            return id(token).map(OfQuotation::new);
        }
        int end = token.lastIndexOf(':');
        if (!file.equals(Part.CODEBOOK.file()) || end < 0) {
            return Optional.empty();
        }
        return Arrays.stream(Concept.Field.values())
                .filter(field -> token(field).equals(token.substring(end + 1)))
                .findFirst()
                .flatMap(field ->
                        id(token.substring(0, end))
                                .map(concept -> new OfConcept(new ConceptId(concept), field)));
    }

    private static Optional<String> id(String token) {
        return Optional.of(token.replace(':', '/'))
                .filter(_ -> token.indexOf('/') < 0)
                .filter(StableId::is);
    }

    private static String token(Concept.Field field) {
        return field.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
