package org.qiutong.exchange.refi;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A project as the file has it. GUIDs are without braces and in lower case.
///
/// @param origin the program that wrote it
/// @param codes in the order of the file
/// @param variables names by GUID
/// @param left what of it is not read
record RefiProject(
        String name,
        String origin,
        List<Code> codes,
        Map<String, String> variables,
        List<Case> cases,
        List<TextSource> sources,
        List<SourceSet> sets,
        List<Link> links,
        LeftOut left) {

    /// What of a project is not read.
    ///
    /// @param sources that are no texts: pictures, recordings
    /// @param memos of any kind
    /// @param coders who coded it; of passages it is not kept by whom
    record LeftOut(int sources, int memos, int coders) {}

    /// @param above the GUIDs of the codes above it, from the top down
    /// @param codable whether passages can have it; a folder otherwise
    record Code(
            String guid, String name, String description, List<String> above, boolean codable) {}

    /// Somebody or something that sources are about.
    ///
    /// @param values of variables, by the variable's GUID
    /// @param sources that are about it, by GUID
    /// @param selections passages that are, where a source is about several
    record Case(
            String guid,
            String name,
            Map<String, String> values,
            List<String> sources,
            List<String> selections) {}

    /// @param path of its text in the archive; empty if `content` has it
    record TextSource(
            String guid,
            String name,
            Optional<String> path,
            Optional<String> content,
            Map<String, String> values,
            List<Selection> selections) {}

    /// A passage.
    ///
    /// @param name most programs put the beginning of its words there
    /// @param start its first character, from 0
    /// @param end the character after it; some programs name the last one
    /// @param codes GUIDs
    record Selection(String guid, String name, int start, int end, List<String> codes) {}

    /// Sources that somebody put together.
    record SourceSet(String name, List<String> sources) {}

    /// That somebody linked a passage to another, as to its translation. GUIDs.
    record Link(String name, String origin, String target) {}
}
