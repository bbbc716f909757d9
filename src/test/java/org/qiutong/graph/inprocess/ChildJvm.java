package org.qiutong.graph.inprocess;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A JVM with the options of this one and the same classes, but less memory.
public final class ChildJvm {

    private ChildJvm() {}

    /// @return what has not been started yet
    public static ProcessBuilder of(Class<?> main, String... arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> !option.matches("-Xmx.*|-agent.*|-javaagent.*"))
                .forEach(command::add);
        command.addAll(List.of("-Xmx512m", main.getName()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command);
        // Surefire's own class path is a jar that names the others.
        builder.environment()
                .put(
                        "CLASSPATH",
                        System.getProperty(
                                "surefire.test.class.path", System.getProperty("java.class.path")));
        // That there is a bundle of the pages is known only while Maven builds it, or in the jar.
        builder.environment().put("VAADIN_PRODUCTIONMODE", "true");
        return builder;
    }
}
