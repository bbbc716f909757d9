package org.qiutong.translation.xliff;

import java.util.List;
import java.util.Optional;
import org.qiutong.text.LanguageTag;

/// An imported XLIFF document: valid, but not yet compared with the stored texts.
///
/// @param name the file name
public record XliffFile(
        String name, LanguageTag source, LanguageTag language, List<Returned> units) {

    /// An imported unit.
    ///
    /// @param file the id of the `file` element that contains it
    /// @param source the hash of the source at export; empty if a tool has dropped it
    /// @param seen the stored version at export; empty if a tool has dropped it
    /// @param target its segments joined; empty if it has none
    /// @param translated whether its state is beyond initial
    /// @param forReview whether its state says that it is ready for review or was reviewed
    /// @param fault why its text cannot be stored
    public record Returned(
            String file,
            String id,
            Optional<String> source,
            Optional<String> seen,
            Optional<String> target,
            boolean translated,
            boolean forReview,
            Optional<Refusal> fault) {}

    public XliffFile {
        units = List.copyOf(units);
    }
}
