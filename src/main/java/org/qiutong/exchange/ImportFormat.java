package org.qiutong.exchange;

/// A format that studies come in.
public interface ImportFormat {

    /// What the format is called on the command line and in the ledger.
    String id();

    /// Reads a folder whole.
    ///
    /// @throws ImportRefused if anything in it is not as the format asks
    ImportBatch read(StudyFolder folder, ImportRequest request);
}
