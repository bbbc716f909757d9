package org.qiutong.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/// How long it takes from the command to the first page and from the signal to the end, for Qiutong
/// and for the [BareStack] in turn. Both have their ahead-of-time cache, and a data folder that was
/// started on before, so that the founding study is there already.
final class StartBench implements Bench {

    private static final int PAIRS = 5;

    @Override
    public String name() {
        return "start";
    }

    @Override
    public List<Figure> measure() throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("qiutong-bench");
        try {
            var cache = "-XX:AOTCache=" + trainBareStack(folder);
            var program = new Subject(List.of(launcher(), "run"), folder.resolve("program"));
            var bare = new Subject(bareStack(cache), folder.resolve("bare"));
            program.warmUp("Qiutong is ready");
            bare.warmUp("");
            for (int i = 0; i < PAIRS; i++) {
                program.measure();
                bare.measure();
            }
            return List.of(
                    new Figure("first page", program.start(), 9, "s"),
                    new Figure("first page / bare stack", program.start() / bare.start(), 1.4, ""),
                    new Figure("stop", program.stop(), 3, "s"));
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static Path trainBareStack(Path folder) throws IOException, InterruptedException {
        var cache = folder.resolve("bare.aot");
        var command = bareStack("-XX:TieredStopAtLevel=3", "-XX:AOTCacheOutput=" + cache);
        command.add("train");
        new Subject(command, folder.resolve("training")).runToEnd();
        return cache;
    }

    /// The command of this very process, with another main class and other flags for the cache.
    private static List<String> bareStack(String... flags) {
        var command = new ArrayList<String>();
        command.add(ProcessHandle.current().info().command().orElseThrow());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> !argument.startsWith("-XX:AOTCache"))
                .forEach(command::add);
        command.addAll(List.of(flags));
        command.addAll(
                List.of("-cp", System.getProperty("java.class.path"), BareStack.class.getName()));
        return command;
    }

    private static String launcher() {
        var launcher = System.getProperty("qiutong.launcher");
        if (launcher == null) {
            throw new IllegalStateException("start this bench with ./qiutong bench start");
        }
        return launcher;
    }
}
