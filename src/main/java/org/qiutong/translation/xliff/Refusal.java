package org.qiutong.translation.xliff;

/// Why a unit that came back is not stored.
public enum Refusal {
    /// There is no such text, or it is in the language itself.
    UNKNOWN_UNIT,
    /// The document says that it is in another language than it is.
    WRONG_LANGUAGE,
    /// A tool has lost what tells whether anything has changed meanwhile.
    NO_METADATA,
    /// What was translated is another text by now.
    SOURCE_CHANGED,
    /// Somebody else has changed the translation since it left.
    CHANGED_SINCE,
    /// Reviewed or final: it has to be reopened first.
    LOCKED,
    /// There is a translation, and the file has none.
    NO_TARGET,
    /// Only some of its segments are translated.
    PARTLY_TRANSLATED,
    /// It holds codes or characters that stand for something else than text.
    INLINE_CODES,
    TOO_LONG,
    /// It cannot be changed so.
    NO_SUCH_STEP
}
