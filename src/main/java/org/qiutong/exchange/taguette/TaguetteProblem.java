package org.qiutong.exchange.taguette;

import java.util.List;
import org.qiutong.exchange.ImportProblem;

/// What is wrong in a database and in nothing else.
sealed interface TaguetteProblem extends ImportProblem {

    /// A database without Taguette's tables.
    record NoTaguette(String file) implements TaguetteProblem {}

    /// More than one database.
    record SeveralDatabases(List<String> files) implements TaguetteProblem {}

    /// SQLite cannot be loaded on this machine.
    record NoSqlite() implements TaguetteProblem {}

    /// A document with more marks than any text has.
    record LargeDocument(String document) implements TaguetteProblem {}

    /// A highlight whose positions are none of the text.
    record HighlightOutside(String document, int start, int end) implements TaguetteProblem {}

    /// Highlights without a tag, or around white space only.
    record HighlightsLeftOut(int count) implements TaguetteProblem {}
}
