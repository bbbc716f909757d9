package org.qiutong.exchange.refi;

import org.qiutong.exchange.ImportProblem;

/// What is wrong in a project and in nothing else.
sealed interface RefiProblem extends ImportProblem {

    /// A passage whose positions are none of the text.
    record OutsideOfTheText(String source, int start, int end) implements RefiProblem {}

    /// A text that is elsewhere: only those in the archive are read.
    record TextElsewhere(String source, String path) implements RefiProblem {}

    /// Sources that are pictures or recordings.
    record NoText(int count) implements RefiProblem {}

    /// Memos, for which there is no place.
    record Memos(int count) implements RefiProblem {}

    /// Several people have coded; who coded what is not kept.
    record Coders(int count) implements RefiProblem {}

    /// Passages whose words are not those by which they are called, there or near: the positions of
    /// the text may be counted in a way that is not known.
    ///
    /// @param missing how many
    /// @param all how many passages the source has
    record OtherWordsThere(String source, long missing, int all) implements RefiProblem {}

    /// A codebook without codes.
    record NoCodes(String file) implements RefiProblem {}
}
