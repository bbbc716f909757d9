package org.qiutong.evidence;

import org.qiutong.id.ConceptId;
import org.qiutong.id.SourceId;
import org.qiutong.id.StableId;
import org.qiutong.id.StudyId;
import org.qiutong.text.LocalizedText;

/// What the authors of a source say themselves. It counts as nobody's opinion among the
/// interviewed.
public record Statement(
        String id,
        StudyId study,
        ConceptId concept,
        SourceId source,
        LocalizedText section,
        Passage passage) {

    public Statement {
        StableId.require(id);
    }

    /// The same about another concept.
    public Statement about(ConceptId other) {
        return new Statement(id, study, other, source, section, passage);
    }
}
