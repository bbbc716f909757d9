package org.qiutong.exchange.sheet;

import java.util.Locale;

/// What a column holds.
enum ColumnRole {
    PARTICIPANT,
    COMMUNITY,
    SECTOR,
    /// Which interview it is from.
    DOCUMENT,
    /// Where in the interview.
    LOCATOR,
    /// The number of the passage.
    SEGMENT,
    /// The words.
    QUOTE,
    TRANSLATION,
    TRANSLATION_STATUS,
    /// The path of one code.
    CODE,
    /// The end of the id that a code has in this program.
    CODE_ID,
    /// The paths of several codes in one cell.
    CODES,
    /// A mark in each passage that has the code by which the column is called.
    MARK,
    STANCE,
    CONSENT,
    /// What the words are in.
    LANGUAGE,
    /// The name of a code.
    LABEL,
    DEFINITION,
    /// What kind of concept a code is.
    KIND,
    /// The path of the question that a code is an answer to.
    ANSWERS,
    NOTHING;

    /// As it stands in an answer: `translation-status`.
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static ColumnRole of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /// Whether a table may have several columns of it.
    boolean repeats() {
        return switch (this) {
            case QUOTE, TRANSLATION, MARK, LABEL, DEFINITION, CODES, NOTHING -> true;
            default -> false;
        };
    }
}
