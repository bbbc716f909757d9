package org.qiutong.exchange;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.qiutong.id.StableId;
import org.qiutong.id.StudyId;

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

    /// The id of the study in the files, as far as it can be told without reading all of them.
    default Optional<StudyId> study(StudyFolder folder, ImportRequest request) {
        return request.study().flatMap(id -> StableId.parse(id, StudyId::new));
    }

    /// What the files leave open. [#read] takes the answers from the request, and where it has none
    /// the guesses.
    ///
    /// @throws ImportRefused if the files cannot be read at all
    default List<ImportQuestion> questions(StudyFolder folder, ImportRequest request) {
        return List.of();
    }

    /// Reads a folder whole.
    ///
    /// @throws ImportRefused if anything in it is not as the format asks
    ImportBatch read(StudyFolder folder, ImportRequest request);
}
