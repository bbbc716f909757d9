package org.qiutong.cite;

import java.util.List;
import java.util.Optional;
import org.qiutong.id.StudyId;

/// Where a page's evidence comes from.
public interface Works {

    /// The reports of the loaded studies, that of the latest study first.
    ///
    /// @param study the id of the only study asked for
    List<Work> reports(Optional<StudyId> study);
}
