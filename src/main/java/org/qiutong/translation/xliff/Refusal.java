package org.qiutong.translation.xliff;

/// Why an imported unit is not stored.
public enum Refusal {
    /// There is no such text, or its original is in the target language.
    UNKNOWN_UNIT,
    /// The document states another source language than the text has.
    WRONG_LANGUAGE,
    /// A tool has dropped the metadata by which changes are detected.
    NO_METADATA,
    /// The source has changed since the export.
    SOURCE_CHANGED,
    /// Somebody else has changed the translation since the export.
    CHANGED_SINCE,
    /// It is reviewed or final, and has to be reopened first.
    LOCKED,
    /// The file has no translation, but one is stored.
    NO_TARGET,
    /// Only some of its segments are translated.
    PARTLY_TRANSLATED,
    /// It contains inline codes or placeholder characters.
    INLINE_CODES,
    TOO_LONG,
    /// The change is not allowed in its status.
    NO_SUCH_STEP
}
