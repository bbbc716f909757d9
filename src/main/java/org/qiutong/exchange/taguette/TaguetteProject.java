package org.qiutong.exchange.taguette;

import java.util.List;

/// A project as the database has it.
///
/// @param tags in the order in which they were made
record TaguetteProject(String name, List<Tag> tags, List<Document> documents) {

    /// Which projects there are.
    record Listed(long id, String name) {}

    /// @param path its name; what lies below another begins with the name of that one
    record Tag(long id, String path, String description) {}

    /// @param html its contents
    record Document(String name, String html, List<Highlight> highlights) {}

    /// A passage.
    ///
    /// @param start its first byte in UTF-8, counted over the texts between the marks of the HTML
    /// @param end the byte after it
    /// @param tags ids
    record Highlight(int start, int end, List<Long> tags) {}
}
