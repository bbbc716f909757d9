package org.qiutong.graph.silence;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.neo4j.bolt.connection.ResponseHandler;
import org.neo4j.bolt.connection.exception.BoltFailureException;
import org.neo4j.bolt.connection.summary.BeginSummary;
import org.neo4j.bolt.connection.summary.CommitSummary;
import org.neo4j.bolt.connection.summary.DiscardSummary;
import org.neo4j.bolt.connection.summary.LogoffSummary;
import org.neo4j.bolt.connection.summary.LogonSummary;
import org.neo4j.bolt.connection.summary.PullSummary;
import org.neo4j.bolt.connection.summary.ResetSummary;
import org.neo4j.bolt.connection.summary.RollbackSummary;
import org.neo4j.bolt.connection.summary.RouteSummary;
import org.neo4j.bolt.connection.summary.RunSummary;
import org.neo4j.bolt.connection.summary.TelemetrySummary;
import org.neo4j.bolt.connection.values.Value;

/// The answers to one exchange of messages. Each is a sign of life of the server.
final class WatchedResponses implements ResponseHandler {

    private final ResponseHandler handler;
    private final WatchedServer server;
    private final Runnable atEnd;
    private final AtomicBoolean ended = new AtomicBoolean();

    /// @param atEnd run once, when no further answer is owed
    WatchedResponses(ResponseHandler handler, WatchedServer server, Runnable atEnd) {
        this.handler = handler;
        this.server = server;
        this.atEnd = atEnd;
    }

    /// Nothing more is to come.
    void end() {
        if (ended.compareAndSet(false, true)) {
            atEnd.run();
        }
    }

    @Override
    public void onComplete() {
        end();
        handler.onComplete();
    }

    /// An error that the driver itself reports is no sign of life.
    @Override
    public void onError(Throwable failure) {
        if (failure instanceof BoltFailureException) {
            server.heard();
        }
        handler.onError(failure);
    }

    @Override
    public void onRecord(List<Value> fields) {
        server.heard();
        handler.onRecord(fields);
    }

    @Override
    public void onIgnored() {
        server.heard();
        handler.onIgnored();
    }

    @Override
    public void onBeginSummary(BeginSummary summary) {
        server.heard();
        handler.onBeginSummary(summary);
    }

    @Override
    public void onRunSummary(RunSummary summary) {
        server.heard();
        handler.onRunSummary(summary);
    }

    @Override
    public void onPullSummary(PullSummary summary) {
        server.heard();
        handler.onPullSummary(summary);
    }

    @Override
    public void onDiscardSummary(DiscardSummary summary) {
        server.heard();
        handler.onDiscardSummary(summary);
    }

    @Override
    public void onCommitSummary(CommitSummary summary) {
        server.heard();
        handler.onCommitSummary(summary);
    }

    @Override
    public void onRollbackSummary(RollbackSummary summary) {
        server.heard();
        handler.onRollbackSummary(summary);
    }

    @Override
    public void onResetSummary(ResetSummary summary) {
        server.heard();
        handler.onResetSummary(summary);
    }

    @Override
    public void onRouteSummary(RouteSummary summary) {
        server.heard();
        handler.onRouteSummary(summary);
    }

    @Override
    public void onLogoffSummary(LogoffSummary summary) {
        server.heard();
        handler.onLogoffSummary(summary);
    }

    @Override
    public void onLogonSummary(LogonSummary summary) {
        server.heard();
        handler.onLogonSummary(summary);
    }

    @Override
    public void onTelemetrySummary(TelemetrySummary summary) {
        server.heard();
        handler.onTelemetrySummary(summary);
    }
}
