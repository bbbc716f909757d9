package org.qiutong.exchange;

import java.io.IOException;

/// A format that studies come in. A bean of this type is all that a new format needs; it is offered
/// wherever studies are imported. Its texts are `import.format.ID`, what it is called, and
/// `import.format.ID.files`, which files it wants.
public interface ImportFormat {

    /// What the format is called on the command line and in the ledger.
    String id();

    /// The name of the file with a part of a study, such as `concepts`, for messages on problems.
    default String file(String part) {
        return part;
    }

    /// Whether the files are in this format, by what is in them. May look at their beginnings only;
    /// false for what it cannot read.
    boolean recognises(StudyFolder folder) throws IOException;

    /// Reads a folder whole.
    ///
    /// @throws ImportRefused if anything in it is not as the format asks
    ImportBatch read(StudyFolder folder, ImportRequest request);
}
