package org.qiutong.exchange.skos;

import org.qiutong.exchange.ImportProblem;
import org.qiutong.text.LanguageTag;

/// What can be wrong with a codebook in SKOS.
sealed interface SkosProblem extends ImportProblem {

    /// A document type: what it declares could be anything, and be anywhere.
    record DocumentType(String file) implements SkosProblem {}

    /// A context that is elsewhere. Nothing is fetched.
    record RemoteContext(String file, String address) implements SkosProblem {}

    /// A file that is larger than a codebook is.
    ///
    /// @param limit in megabytes
    record LargeCodebook(String file, int limit) implements SkosProblem {}

    record NoConcepts(String file) implements SkosProblem {}

    /// A concept with two preferred labels in one language and script.
    record TwoLabels(String file, String entry, LanguageTag language, String one, String other)
            implements SkosProblem {}

    /// A concept below several: it is put below the first.
    record SeveralAbove(String file, String entry) implements SkosProblem {}
}
