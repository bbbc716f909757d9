package org.qiutong.translation.xliff;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.qiutong.codebook.Concept;
import org.qiutong.text.StableId;

/// Which text a unit holds. Its token is the same in every file and forever: `itif-2024:q01`, and
/// `itif-2024:safety-risks:label`. XLIFF allows no `/` there, and no stable id has a `:`.
public sealed interface UnitId {

    record OfQuotation(String quotation) implements UnitId {}

    record OfConcept(String concept, Concept.Field field) implements UnitId {}

    default Part part() {
        return switch (this) {
            case OfQuotation _ -> Part.QUOTATIONS;
            case OfConcept _ -> Part.CODEBOOK;
        };
    }

    default String token() {
        return switch (this) {
            case OfQuotation(String quotation) -> quotation.replace('/', ':');
            case OfConcept(String concept, Concept.Field field) ->
                    concept.replace('/', ':') + ":" + token(field);
        };
    }

    /// The text that a token names; none if it is no token of a file's.
    ///
    /// @param file the id of the file that it is in
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
                        id(token.substring(0, end)).map(concept -> new OfConcept(concept, field)));
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
