package org.qiutong.evidence;

import org.qiutong.text.LocalizedText;
import org.qiutong.text.StableId;

/// What the authors of a source say themselves. It counts as nobody's opinion among the
/// interviewed.
public record Statement(
        String id,
        String study,
        String concept,
        String source,
        LocalizedText section,
        Passage passage) {

    public Statement {
        StableId.require(id);
    }
}
