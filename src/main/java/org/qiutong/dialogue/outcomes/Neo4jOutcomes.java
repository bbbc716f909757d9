package org.qiutong.dialogue.outcomes;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qiutong.graph.Queries;
import org.qiutong.id.ConceptId;
import org.qiutong.id.DialogueId;
import org.qiutong.id.StudyId;
import org.springframework.stereotype.Component;

/// Notes which study came of which dialogue, and takes such studies out of the graph.
@Component
class Neo4jOutcomes {

    private final Queries queries;

    Neo4jOutcomes(Queries queries) {
        this.queries = queries;
    }

    /// The id of the study that came of a dialogue.
    Optional<StudyId> study(DialogueId dialogue) {
        return queries.ids("dialogue/studyOf", Map.of("dialogue", dialogue), StudyId::new).stream()
                .findFirst();
    }

    /// Whether only a team may see one of these concepts.
    boolean anyRestricted(List<ConceptId> concepts) {
        return queries.count("dialogue/countRestricted", Map.of("ids", concepts)) > 0;
    }

    /// Notes that a study came of a dialogue.
    void markStudy(StudyId study, DialogueId dialogue) {
        queries.run("dialogue/markStudy", Map.of("study", study, "dialogue", dialogue));
    }

    /// Takes out of the evidence what a study brought, except for some of it.
    void dropEvidence(StudyId study, List<String> kept) {
        queries.run("dialogue/dropEvidence", Map.of("study", study, "kept", kept));
    }
}
