package org.qiutong.ground.tables;

import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import org.qiutong.access.Acting;
import org.qiutong.access.Role;
import org.qiutong.graph.Cached;
import org.qiutong.graph.Queries;
import org.qiutong.graph.Readership;
import org.qiutong.graph.Revision;
import org.qiutong.graph.Revisions;
import org.qiutong.id.StudyId;
import org.springframework.stereotype.Service;

/// The tables of confidential studies. It counts what only their teams may see, and hands out only
/// what keeps everybody's stance from the reader.
@Service
public class FixedTableService {

    private static final int LEAST_FOR_ANALYSTS = 3;
    private static final int LEAST_FOR_ALL = 5;

    private final Cached<List<CountedStudy>> counted;
    private final Queries queries;
    private final Readership readership;

    FixedTableService(
            Neo4jCountedStudies graph,
            Revisions revisions,
            Queries queries,
            Readership readership) {
        this.counted = Cached.consistent(revisions, Revision.STANCES, graph::read);
        this.queries = queries;
        this.readership = readership;
    }

    /// The confidential studies of which the reader may see a table, the latest first.
    @PermitAll
    public List<StudyTables> all() {
        return shown().stream().filter(each -> !each.isEmpty()).toList();
    }

    /// The tables of a confidential study as others see them. A study without a table is there for
    /// its team only: that nothing can be shown is told to nobody else.
    @PermitAll
    public Optional<StudyTables> of(StudyId study) {
        return shown().stream()
                .filter(each -> each.study().equals(study))
                .filter(each -> !each.isEmpty() || readership.teams().contains(study))
                .findFirst();
    }

    private List<StudyTables> shown() {
        int least = Acting.has(Role.ANALYST) ? LEAST_FOR_ANALYSTS : LEAST_FOR_ALL;
        return queries.asEveryTeam(counted::get).stream().map(each -> each.shownTo(least)).toList();
    }
}
