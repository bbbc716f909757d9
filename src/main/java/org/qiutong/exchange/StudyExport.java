package org.qiutong.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.qiutong.id.StudyId;

/// A file that a study is taken out as. A bean of this type is all that a new format needs: it is
/// offered on the page of a study and by the command `export`. A table needs less, a [StudyTable].
/// Its text is `export.part.PART`, what the file holds.
public interface StudyExport {

    /// What kinds of files there are, as they are offered. Each has the text `export.group.GROUP`.
    enum Group {
        PROJECT,
        TABLES,
        MATRICES,
        GRAPH,
        CODEBOOK
    }

    Group group();

    /// What of the study it holds, such as `codebook`, in lower-case letters and hyphens. Files of
    /// one part differ in their format only.
    String part();

    /// What readers call the format: `GraphML`.
    String format();

    /// The file name extension, without the dot.
    String extension();

    String mediaType();

    /// Writes what the current reader may see of the study; the stream stays open.
    ///
    /// @param language of headings, where the format has them
    /// @throws java.util.NoSuchElementException if the reader may not see the study
    void write(StudyId study, Locale language, OutputStream out) throws IOException;

    /// What the command line calls it: `codebook.ttl`.
    default String id() {
        return part() + "." + extension();
    }
}
