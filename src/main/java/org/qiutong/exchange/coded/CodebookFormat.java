package org.qiutong.exchange.coded;

import java.io.IOException;
import java.util.List;
import org.qiutong.exchange.ImportProblem;
import org.qiutong.exchange.ImportRefused;
import org.qiutong.exchange.ImportRequest;
import org.qiutong.exchange.StudyFolder;
import org.qiutong.text.LocalizedText;

/// A format of files that hold a codebook and no passages. Beside a table of passages such files
/// are the table of its codes. A bean of this type is all that is needed.
public interface CodebookFormat {

    /// The files of a folder that hold a codebook.
    List<String> files(StudyFolder folder) throws IOException;

    /// Reads those files together.
    ///
    /// @throws ImportRefused if anything in them is not as the format asks
    CodedCodes codes(StudyFolder folder, ImportRequest request);

    /// A codebook.
    ///
    /// @param title what it is called; [LocalizedText#NONE] if it has no name
    /// @param notes what of the files is left out
    record CodedCodes(
            LocalizedText title, List<CodedProject.Code> codes, List<ImportProblem> notes) {

        public static final CodedCodes NONE =
                new CodedCodes(LocalizedText.NONE, List.of(), List.of());

        public CodedCodes {
            codes = List.copyOf(codes);
            notes = List.copyOf(notes);
        }
    }
}
