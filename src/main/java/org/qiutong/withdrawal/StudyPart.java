package org.qiutong.withdrawal;

import org.qiutong.text.LocalizedText;

/// A part of a study that is stored, and may be taken away.
///
/// @param name what it is called, besides its id; may be empty
/// @param used whether a dialogue or another import uses it
/// @param edited the number of its translations that were made or changed at the desk
public record StudyPart(Kind kind, String id, LocalizedText name, boolean used, int edited) {

    public enum Kind {
        EXPERT,
        CONCEPT,
        SOURCE,
        QUOTATION,
        FINDING,
        STATEMENT,
        /// An instrument or event.
        MILESTONE,
        INSTITUTION,
        COMMUNITY
    }
}
