package org.qiutong.search;

import java.util.Optional;
import org.qiutong.id.StudyId;

/// What is searched; an absent part does not restrict.
///
/// @param kind only things of this kind
/// @param study only what this study brought, and institutions, which all studies share
public record SearchFilter(Optional<Kind> kind, Optional<StudyId> study) {

    public static final SearchFilter ALL = new SearchFilter(Optional.empty(), Optional.empty());

    /// The things of one kind.
    public static SearchFilter of(Kind kind) {
        return new SearchFilter(Optional.of(kind), Optional.empty());
    }

    boolean has(Kind asked) {
        return kind.orElse(asked) == asked;
    }
}
