package org.qiutong.exchange.refi;

import org.qiutong.exchange.ImportProblem;

/// What is wrong in a project and in nothing else.
sealed interface RefiProblem extends ImportProblem {

    /// A passage whose positions are none of the text.
    record OutsideOfTheText(String source, int start, int end) implements RefiProblem {}

    /// A text that is elsewhere: only those in the archive are read.
    record TextElsewhere(String source, String path) implements RefiProblem {}
}
