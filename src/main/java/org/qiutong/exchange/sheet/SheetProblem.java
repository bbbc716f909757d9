package org.qiutong.exchange.sheet;

import org.qiutong.exchange.ImportProblem;

/// What is to be known of tables, and of nothing else.
sealed interface SheetProblem extends ImportProblem {

    /// Codings whose cell for the stance is empty: they count as holding what the code says.
    record WithoutStance(int count) implements SheetProblem {}

    /// Rows that give one stance for several codes.
    record OneStance(int count) implements SheetProblem {}
}
