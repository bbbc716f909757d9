package org.qiutong.study;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.qiutong.graph.Revision;
import org.qiutong.graph.Revisions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Studies with their sources, instruments and events.
@Service
@Transactional(readOnly = true)
public class StudyService {

    private final Neo4jStudies studies;
    private final Revisions revisions;

    StudyService(Neo4jStudies studies, Revisions revisions) {
        this.studies = studies;
        this.revisions = revisions;
    }

    /// The latest first.
    @PermitAll
    public List<Study> studies() {
        return studies.studies();
    }

    @PermitAll
    public Optional<Study> study(String id) {
        return studies.study(id);
    }

    /// The report first, then its references by number.
    @PermitAll
    public List<Source> sources(String study) {
        return studies.sources(study);
    }

    @PermitAll
    public Optional<Source> source(String id) {
        return studies.source(id);
    }

    /// The instruments and events that a study refers to, the oldest first.
    @PermitAll
    public List<Milestone> milestones(String study) {
        return studies.milestones(study);
    }

    /// What an institution issued or convened, the oldest first.
    @PermitAll
    public List<Milestone> milestonesBy(String institution) {
        return studies.milestonesBy(institution);
    }

    /// Stores a study; what was stored of it before is replaced.
    ///
    /// @param batch the import that it comes with
    @RolesAllowed("RESEARCHER")
    @Transactional
    public void save(String batch, Study study, List<Source> sources, List<Milestone> milestones) {
        revisions.advance(Revision.STANCES);
        studies.save(batch, study, sources, milestones);
    }
}
