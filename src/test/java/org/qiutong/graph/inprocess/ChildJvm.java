package org.qiutong.graph.inprocess;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A JVM like this one, with the same classes.
public final class ChildJvm {

    private ChildJvm() {}

    /// @return what has not been started yet
    public static ProcessBuilder of(Class<?> main, String... arguments) {
        var command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "--sun-misc-unsafe-memory-access=allow",
                                "-Xmx512m",
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                main.getName()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command);
        // Surefire's own class path is a jar that names the others.
        builder.environment()
                .put(
                        "CLASSPATH",
                        System.getProperty(
                                "surefire.test.class.path", System.getProperty("java.class.path")));
        return builder;
    }
}
