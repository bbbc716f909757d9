package org.qiutong.graph;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Supervises the database in process: reserves disk space for it, and restarts it when it could
/// not write. The number of restarts is limited and the backoff doubles, so that a database that
/// does not recover is not restarted for ever.
final class Keeper implements AutoCloseable {

    private static final long LOOK_MILLIS = 500;
    private static final int MOST_TRIES = 10;

    /// The count of restarts is reset once the database has been well for so long.
    private static final Duration WELL = Duration.ofMinutes(1);

    private static final Logger log = LoggerFactory.getLogger(Keeper.class);

    private final GraphServer server;
    private final DiskReserve disk;
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(
                    look -> Thread.ofPlatform().name("graph-keeper").daemon().unstarted(look));
    private int tries;
    private long lastTry = System.nanoTime();

    Keeper(GraphServer server, DiskReserve disk) {
        this.server = server;
        this.disk = disk;
        var _ = clock.scheduleWithFixedDelay(this::look, 0, LOOK_MILLIS, MILLISECONDS);
    }

    private void look() {
        try {
            disk.look();
            long since = System.nanoTime() - lastTry;
            if (server.isWell()) {
                tries = since > WELL.toNanos() ? 0 : tries;
            } else if (disk.hasRoom()
                    && tries < MOST_TRIES
                    && since > Duration.ofSeconds((1L << tries) - 1).toNanos()) {
                restart();
            }
        } catch (RuntimeException e) {
            log.error("The database is not looked after this time", e);
        }
    }

    private void restart() {
        tries++;
        log.warn("The database could not write: it is started again, try {}", tries);
        try {
            server.restart();
            log.info("The database serves again");
        } catch (RuntimeException e) {
            log.error("The database was not started again, try {} of {}", tries, MOST_TRIES, e);
        } finally {
            lastTry = System.nanoTime();
        }
    }

    @Override
    public void close() {
        clock.close();
    }
}
