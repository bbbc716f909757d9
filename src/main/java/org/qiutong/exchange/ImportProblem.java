package org.qiutong.exchange;

/// Why something cannot be imported. Each says where it is and what to do about it; the words are
/// found under `import.problem.` by [#key].
public sealed interface ImportProblem {

    /// The file, as the user knows it.
    String file();

    /// The message's key below `import.problem.`.
    String key();

    /// A file that the format needs is not there.
    record MissingFile(String file) implements ImportProblem {
        @Override
        public String key() {
            return "missingFile";
        }
    }

    /// A file, or a part of it, that is not in the form the format asks for.
    ///
    /// @param line the line, from 1; 0 where it is not known
    /// @param reason what the parser found, in English
    record Malformed(String file, int line, String reason) implements ImportProblem {
        @Override
        public String key() {
            return "malformed";
        }
    }

    /// An entry that names another one which is not there.
    ///
    /// @param entry the id of the entry
    /// @param missing the id it names
    record UnknownReference(String file, String entry, String missing) implements ImportProblem {
        @Override
        public String key() {
            return "unknownReference";
        }
    }

    /// Two entries with the same id.
    record DuplicateId(String file, String entry) implements ImportProblem {
        @Override
        public String key() {
            return "duplicateId";
        }
    }

    /// An entry whose values cannot be true together.
    record InvalidEntry(String file, String entry, String reason) implements ImportProblem {
        @Override
        public String key() {
            return "invalidEntry";
        }
    }
}
