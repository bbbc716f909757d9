package org.qiutong.ground.index;

import org.qiutong.graph.Cached;
import org.qiutong.graph.Revision;
import org.qiutong.graph.Revisions;
import org.springframework.stereotype.Component;

/// Who stands where, as it is now, whichever instance changed it last.
@Component
public class Stances {

    private final Cached<StanceIndex> cached;

    Stances(Neo4jStances graph, Revisions revisions) {
        this.cached = Cached.consistent(revisions, Revision.STANCES, graph::read);
    }

    /// An immutable snapshot of all stored stances: take it once for a page. Reads the graph again
    /// if stances have changed; concurrent callers wait for the same read.
    ///
    /// Not to be called in a transaction that has itself changed evidence.
    ///
    /// @throws org.springframework.dao.DataAccessException if the database does not answer
    public StanceIndex snapshot() {
        return cached.get();
    }

    /// The snapshot with its revision number.
    public Cached.State<StanceIndex> at(Revisions.Numbers now) {
        return cached.at(now);
    }
}
