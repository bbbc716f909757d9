package org.qiutong.graph.silence;

import java.util.Map;
import org.neo4j.bolt.connection.BoltConnectionProvider;
import org.neo4j.bolt.connection.BoltConnectionProviderFactory;
import org.neo4j.bolt.connection.LoggingProvider;
import org.neo4j.bolt.connection.netty.NettyBoltConnectionProviderFactory;
import org.neo4j.bolt.connection.observation.ObservationProvider;
import org.neo4j.bolt.connection.values.ValueFactory;

/// Gives the driver connections that are watched. The driver finds it by [java.util.ServiceLoader]
/// and prefers it to its own, which does the work.
public final class WatchedConnections implements BoltConnectionProviderFactory {

    /// The user agent of a driver of the database in process, whose connections are not watched. It
    /// cannot be cut off from this program or stop alone; on a busy machine it is only slow.
    public static final String IN_PROCESS = "qiutong/in-process";

    private final BoltConnectionProviderFactory netty = new NettyBoltConnectionProviderFactory();

    @Override
    public boolean supports(String scheme) {
        return netty.supports(scheme);
    }

    @Override
    public BoltConnectionProvider create(
            LoggingProvider logging,
            ValueFactory values,
            ObservationProvider observations,
            Map<String, ?> settings) {
        return new WatchedProvider(netty.create(logging, values, observations, settings));
    }

    /// Ahead of the driver's own.
    @Override
    public int getOrder() {
        return 0;
    }
}
