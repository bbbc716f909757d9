package org.qiutong.graph.silence;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.neo4j.bolt.connection.BoltConnection;
import org.neo4j.bolt.connection.exception.BoltFailureException;
import org.neo4j.bolt.connection.exception.BoltServiceUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The state of one server: its open connections, and whether it has fallen silent.
///
/// A statement may take minutes and say nothing until then, so silence on a connection is a reason
/// to ask, not yet an answer: the server is asked for another connection. Where it does not give
/// one within [#PATIENCE], and nothing else has been heard of it meanwhile, it is silent. Then all
/// its connections are closed, which ends the calls that wait on them, and new ones are refused at
/// once, until it gives a connection again.
final class WatchedServer {

    /// How long a connection may owe an answer before the server is asked.
    private static final Duration SILENCE = Duration.ofSeconds(1);

    /// How long the server may take to give a connection: as long as an answer within 6 s allows,
    /// since a busy machine is slow and not silent.
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private static final Logger log = LoggerFactory.getLogger(WatchedServer.class);

    private final String address;
    private final Set<WatchedConnection> open = ConcurrentHashMap.newKeySet();
    private volatile long heard = System.nanoTime();
    private volatile boolean silent;
    private volatile @Nullable Supplier<CompletionStage<BoltConnection>> lastConnector;

    // Used only by the thread that calls [#look].
    private Optional<CompletableFuture<BoltConnection>> question = Optional.empty();
    private long asked;

    WatchedServer(String address) {
        this.address = address;
    }

    /// @param connector makes a new connection at each call
    CompletionStage<BoltConnection> connect(Supplier<CompletionStage<BoltConnection>> connector) {
        lastConnector = connector;
        if (silent) {
            return CompletableFuture.failedFuture(new BoltServiceUnavailableException(reason()));
        }
        return connector
                .get()
                .thenApply(connection -> {
                    heard();
                    var watched = new WatchedConnection(connection, this);
                    open.add(watched);
                    return watched;
                });
    }

    void heard() {
        heard = System.nanoTime();
    }

    void closed(WatchedConnection connection) {
        open.remove(connection);
    }

    /// Called some times a second, by one thread.
    void look() {
        try {
            question.ifPresentOrElse(this::listen, this::askWhereNeeded);
        } catch (RuntimeException e) {
            log.error("The watch over {} failed; it goes on", address, e);
            question = Optional.empty();
        }
    }

    private void askWhereNeeded() {
        long now = System.nanoTime();
        open.removeIf(WatchedConnection::isClosed);
        Supplier<CompletionStage<BoltConnection>> connector = lastConnector;
        boolean owes =
                now - heard > SILENCE.toNanos()
                        && open.stream().anyMatch(connection -> connection.hasOwed(SILENCE));
        if (connector != null && (silent || owes)) {
            asked = now;
            question = Optional.of(connector.get().toCompletableFuture());
        }
    }

    private void listen(CompletableFuture<BoltConnection> connecting) {
        boolean late = System.nanoTime() - asked > PATIENCE.toNanos();
        if (connecting.isDone() || late) {
            question = Optional.empty();
            boolean answered = connecting.isDone() && hasAnswered(connecting);
            var _ = connecting.thenAccept(BoltConnection::close);
            if (answered) {
                heard();
            }
            conclude(answered || heard - asked > 0);
        }
    }

    /// A refusal is an answer too.
    private static boolean hasAnswered(CompletableFuture<BoltConnection> connecting) {
        try {
            connecting.join();
            return true;
        } catch (CompletionException e) {
            return e.getCause() instanceof BoltFailureException;
        }
    }

    private void conclude(boolean alive) {
        if (alive && silent) {
            log.info("The database at {} answers again", address);
        }
        if (!alive && !silent) {
            log.warn("{}: its {} connections are closed", reason(), open.size());
        }
        silent = !alive;
        if (silent) {
            open.forEach(connection -> connection.forceClose(reason()));
            open.clear();
        }
    }

    private String reason() {
        return "the database at " + address + " has fallen silent";
    }
}
