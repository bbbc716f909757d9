package org.qiutong.study;

import java.util.List;
import java.util.Optional;
import org.qiutong.text.LocalizedText;
import org.qiutong.text.StableId;

/// Something published: the report of a study or a reference in it.
///
/// @param authors as printed
/// @param publisher an institution's id
/// @param publisherName as printed, where the publisher is not one of the institutions
/// @param date as exact as it is printed: `2024`, `2024-07` or `2024-07-27`
/// @param number its number in the list of references
/// @param sameAs the source that an "ibid." stands for
/// @param citedBy the source whose reference it is
/// @param citation the line as printed
public record Source(
        String id,
        String study,
        Kind kind,
        LocalizedText title,
        List<String> authors,
        Optional<String> publisher,
        Optional<String> publisherName,
        Optional<String> date,
        Optional<String> url,
        Optional<String> accessed,
        Optional<Integer> number,
        Optional<String> sameAs,
        Optional<String> citedBy,
        String citation) {

    public enum Kind {
        REPORT,
        WEB_PAGE,
        NEWS,
        ARTICLE,
        PREPRINT,
        DECLARATION,
        POLICY_PAPER,
        DRAFT_LAW,
        DEFINITION
    }

    public Source {
        StableId.require(id);
        authors = List.copyOf(authors);
    }
}
