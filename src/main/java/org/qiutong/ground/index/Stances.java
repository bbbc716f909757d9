package org.qiutong.ground.index;

import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;

/// Who stands where, as it is now, whichever instance changed it last.
@Component
public class Stances {

    private final Neo4jStances graph;
    private final ReentrantLock reading = new ReentrantLock();

    // No revision is negative: the first one asked for is read.
    private final AtomicReference<Neo4jStances.Revised> current =
            new AtomicReference<>(new Neo4jStances.Revised(-1, new StanceIndexBuilder().build()));

    Stances(Neo4jStances graph) {
        this.graph = graph;
    }

    /// All that is stored at this moment, as one state that does not change: take it once for a
    /// page. Reads the graph anew if evidence has changed, while others who ask wait for the same.
    ///
    /// Not to be called in a transaction that has itself changed evidence.
    ///
    /// @throws org.springframework.dao.DataAccessException if the database does not answer
    public StanceIndex snapshot() {
        Neo4jStances.Revised held = current.get();
        return held.revision() == graph.revision() ? held.index() : reread();
    }

    private StanceIndex reread() {
        reading.lock();
        try {
            if (current.get().revision() != graph.revision()) {
                current.set(graph.read());
            }
            return current.get().index();
        } finally {
            reading.unlock();
        }
    }
}
