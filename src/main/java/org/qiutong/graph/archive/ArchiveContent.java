package org.qiutong.graph.archive;

import java.io.IOException;

/// What an archive holds, wherever it is kept.
public interface ArchiveContent {

    Manifest manifest();

    /// Reads the nodes in order, each as a line.
    void nodes(Lines lines) throws IOException;

    /// Reads the relationships in order, each as a line.
    void relationships(Lines lines) throws IOException;

    /// Gets the lines of a part one after the other.
    @FunctionalInterface
    interface Lines {

        void take(String line) throws IOException;
    }
}
