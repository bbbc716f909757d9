package org.qiutong.translation.xliff;

import java.util.List;
import java.util.Optional;
import org.qiutong.text.LanguageTag;

/// An XLIFF document that came back: valid, but not yet compared with what is stored.
///
/// @param name what the file is called
public record XliffFile(
        String name, LanguageTag source, LanguageTag language, List<Returned> units) {

    /// A unit as it came back.
    ///
    /// @param file the id of the file within the document that it is in
    /// @param source the hash of what was to be translated; none if a tool has lost it
    /// @param seen what was stored when it left; none if a tool has lost it
    /// @param target its segments joined; none if it has none
    /// @param translated whether its state is more than initial
    /// @param forReview whether its translator says that it is ready for somebody else's eyes, or
    ///   that those have seen it
    /// @param fault why its text cannot be taken
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
