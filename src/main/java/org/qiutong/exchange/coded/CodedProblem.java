package org.qiutong.exchange.coded;

import org.qiutong.exchange.ImportProblem;

/// What is wrong in coded interviews and in nothing else.
sealed interface CodedProblem extends ImportProblem {

    /// Somebody opposes codes of which nothing tells what they stand for.
    ///
    /// @param top `some` if they have a tree, else `none`
    /// @param about the top of their tree
    record KindNotStated(String top, String about) implements CodedProblem {}
}
