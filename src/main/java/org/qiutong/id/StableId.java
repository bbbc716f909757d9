package org.qiutong.id;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/// An identifier that appears in addresses, files and citations and never changes: letters, digits,
/// `.`, `_` and `-`, in parts separated by `/` (`itif-2024/q01`), at most 200 characters. In
/// messages, addresses and JSON it is its bare text. Ids are ordered by their text.
public sealed interface StableId extends Comparable<StableId>
        permits CommunityId,
                ConceptId,
                DialogueId,
                ExpertId,
                FindingId,
                InstitutionId,
                QuotationId,
                SourceId,
                StudyId {

    /// The form of an id, apart from its length.
    Pattern FORM = Pattern.compile("[\\p{Alnum}][\\p{Alnum}._-]*(/[\\p{Alnum}][\\p{Alnum}._-]*)*");

    /// The text of the id.
    @JsonValue
    String value();

    @Override
    default int compareTo(StableId other) {
        return value().compareTo(other.value());
    }

    /// Whether `id` follows the rule.
    static boolean is(String id) {
        return id.length() <= 200 && FORM.matcher(id).matches();
    }

    /// Returns `id` if it follows the rule.
    ///
    /// @throws IllegalArgumentException if it does not
    static String require(String id) {
        if (!is(id)) {
            throw new IllegalArgumentException("not a stable id: '" + id + "'");
        }
        return id;
    }

    /// The id that an address or a file names; empty if the text does not follow the rule.
    ///
    /// @param type the constructor of the id
    static <I extends StableId> Optional<I> parse(String text, Function<String, I> type) {
        return is(text) ? Optional.of(type.apply(text)) : Optional.empty();
    }
}
