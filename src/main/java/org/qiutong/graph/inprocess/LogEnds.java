package org.qiutong.graph.inprocess;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The lengths of the transaction logs of a database that could not write them.
///
/// The database writes as much of a transaction as there is room for, and then takes no further
/// one. When it is closed, it writes what it still has in memory behind that: bytes that begin
/// anywhere in a transaction, which the next start cannot read. So the logs are cut back to what
/// they were before it was closed. They end within a transaction then, as after a power failure,
/// and the next start drops that one. It was not acknowledged.
record LogEnds(Map<Path, Long> lengths) {

    private static final Logger log = LoggerFactory.getLogger(LogEnds.class);

    static LogEnds of(Path data) {
        try (Stream<Path> files = Files.walk(data.resolve("neo4j/data/transactions"))) {
            Map<Path, Long> lengths = new HashMap<>();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                lengths.put(file, Files.size(file));
            }
            return new LogEnds(lengths);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Cuts off what was written since.
    void restore() {
        lengths.forEach((file, length) -> {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                if (channel.size() > length) {
                    log.info("{} is cut back from {} to {} bytes", file, channel.size(), length);
                    channel.truncate(length);
                    channel.force(true);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
