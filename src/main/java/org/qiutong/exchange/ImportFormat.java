package org.qiutong.exchange;

/// A format that studies come in.
public interface ImportFormat {

    /// What the format is called on the command line and in the ledger.
    String id();

    /// The file that has a part of a study, such as `concepts`; what problems with it name.
    default String file(String part) {
        return part;
    }

    /// Reads a folder whole.
    ///
    /// @throws ImportRefused if anything in it is not as the format asks
    ImportBatch read(StudyFolder folder, ImportRequest request);
}
