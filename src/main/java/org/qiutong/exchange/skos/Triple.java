package org.qiutong.exchange.skos;

/// A statement of a file.
///
/// @param file that it is in
/// @param subject an IRI, or the label of a blank node, which begins with `_:`
/// @param value an IRI, the label of a blank node, or a text
/// @param literal whether the value is a text
/// @param language of a text, as the file has it; blank without one
record Triple(
        String file,
        String subject,
        String predicate,
        String value,
        boolean literal,
        String language) {}
