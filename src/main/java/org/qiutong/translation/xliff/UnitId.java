package org.qiutong.translation.xliff;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.qiutong.codebook.Concept;
import org.qiutong.id.ConceptId;
import org.qiutong.id.QuotationId;
import org.qiutong.id.StableId;

/// Identifies the text of a unit. Its token never changes: `itif-2024:q01`, or
/// `itif-2024:safety-risks:label`. XLIFF does not allow `/` there, and stable ids never contain
/// `:`.
public sealed interface UnitId {

    record OfQuotation(QuotationId quotation) implements UnitId {}

    record OfConcept(ConceptId concept, Concept.Field field) implements UnitId {}

    default Part part() {
        return switch (this) {
            case OfQuotation _ -> Part.QUOTATIONS;
            case OfConcept _ -> Part.CODEBOOK;
        };
    }

    default String token() {
        return switch (this) {
            case OfQuotation(QuotationId quotation) -> quotation.value().replace('/', ':');
            case OfConcept(ConceptId concept, Concept.Field field) ->
                    concept.value().replace('/', ':') + ":" + token(field);
        };
    }

    /// Parses a token; empty if it is not valid in the file.
    ///
    /// @param file the id of the `file` element
    static Optional<UnitId> of(String file, String token) {
        if (file.equals(Part.QUOTATIONS.file())) {
            return id(token, QuotationId::new).map(OfQuotation::new);
        }
        int end = token.lastIndexOf(':');
        if (!file.equals(Part.CODEBOOK.file()) || end < 0) {
            return Optional.empty();
        }
        return Arrays.stream(Concept.Field.values())
                .filter(field -> token(field).equals(token.substring(end + 1)))
                .findFirst()
                .flatMap(field ->
                        id(token.substring(0, end), ConceptId::new)
                                .map(concept -> new OfConcept(concept, field)));
    }

    private static <I extends StableId> Optional<I> id(String token, Function<String, I> type) {
        return token.indexOf('/') < 0
                ? StableId.parse(token.replace(':', '/'), type)
                : Optional.empty();
    }

    private static String token(Concept.Field field) {
        return field.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
