package org.qiutong.command;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/// A command that the running program carries out. Its bean is found by [CommandPort].
///
/// Whoever calls it may read the data folder, and so acts with every role: the command takes the
/// roles that it needs by itself.
public interface RunningCommand {

    /// The name by which [CommandCall] calls it, in lower-case letters.
    String name();

    /// @param arguments by name
    /// @param body what the caller sends along; empty if nothing
    CommandAnswer run(Map<String, String> arguments, InputStream body) throws IOException;
}
