package org.qiutong.exchange;

import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.qiutong.access.Authority;
import org.qiutong.access.Role;
import org.qiutong.evidence.Quotation;
import org.qiutong.graph.Portions;
import org.qiutong.id.StudyId;
import org.qiutong.people.Expert;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Stores most of a large new study before the rest, in portions. The database holds all that a
/// transaction writes in memory, two kilobytes a vote and more a quotation; in process that is this
/// program's memory. What such an import left that was killed is deleted at the next start.
@Component
@Order(-1)
class LargeImports implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(LargeImports.class);

    /// The most votes and codings that are written in one transaction with all else.
    static final int LARGE = 20_000;

    /// How many quotations, votes or experts go into a transaction.
    private static final int QUOTATIONS = 2_000;

    private static final int HOLDINGS = 20_000;
    private static final int EXPERTS = 50;

    private final ComingParts parts;
    private final boolean ours;

    /// One at a time: what has begun and is not complete is then of no other import.
    private final ReentrantLock one = new ReentrantLock();

    /// @param server where the database is; blank if it runs in this process
    LargeImports(ComingParts parts, @Value("${qiutong.neo4j.uri}") String server) {
        this.parts = parts;
        this.ours = server.isBlank();
    }

    /// Deletes what was begun by a program that has ended.
    @Override
    public void run(ApplicationArguments arguments) {
        if (ours) {
            try (var _ = Authority.ofProgram(Role.RESEARCHER)) {
                discard();
            }
        }
    }

    /// Completes an import after most of it is stored, if it is large.
    ///
    /// @param completing stores the rest; it is told whether quotations and votes are there
    ImportBatch around(ImportBatch batch, Function<Boolean, ImportBatch> completing) {
        if (!ours || size(batch) <= LARGE) {
            return completing.apply(false);
        }
        one.lock();
        try {
            discard();
            boolean begun = parts.begin(batch);
            if (begun) {
                add(batch);
            }
            return completing.apply(begun);
        } finally {
            // Nothing, unless it could not be completed.
            discard();
            one.unlock();
        }
    }

    private static int size(ImportBatch batch) {
        return batch.holdings().size()
                + batch.quotations().stream().mapToInt(each -> each.codings().size()).sum();
    }

    private void add(ImportBatch batch) {
        List<Quotation> quotations = batch.quotations();
        Portions.of(quotations, QUOTATIONS, each -> parts.addQuotations(batch.id(), each));
        Portions.of(batch.holdings(), HOLDINGS, parts::addHoldings);
        if (!quotations.isEmpty()) {
            Portions.of(
                    batch.experts().stream().map(Expert::id).toList(),
                    EXPERTS,
                    each -> parts.link(batch.study().id(), each));
        }
    }

    private void discard() {
        parts.begun().forEach(this::discard);
    }

    private void discard(String batch, StudyId study) {
        LOG.warn("The import {} was not completed: what was stored of it is deleted", batch);
        boolean more = true;
        while (more) {
            more = parts.discard(batch, study);
        }
    }
}
