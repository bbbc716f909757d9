package org.qiutong.bench;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.spi.ToolProvider;
import org.springframework.util.FileSystemUtils;

/// How long it takes from the command until a browser shows the first page with its data, not its
/// skeleton, and from the signal to the end; for Qiutong and for the [BareStack] in turn. Both are
/// built and have their ahead-of-time cache, and a data folder that was started on before, so that
/// the founding study is there already. The browser is open, with nothing of the page in its cache.
final class StartBench implements Bench {

    private static final int PAIRS = 5;

    @Override
    public String name() {
        return "start";
    }

    @Override
    public List<Figure> measure() throws IOException, InterruptedException {
        var home = System.getProperty("qiutong.home");
        if (home == null) {
            throw new IllegalStateException("start this bench with ./qiutong bench start");
        }
        var folder = Files.createTempDirectory("qiutong-bench");
        try (var chromium = new Chromium()) {
            var launcher = Path.of(home, "qiutong").toString();
            var program =
                    new Subject(
                            chromium.browser(),
                            "main ul.shared a",
                            List.of(launcher, "run"),
                            folder.resolve("program"));
            var bare =
                    new Subject(
                            chromium.browser(),
                            "#bare",
                            bareStack(Path.of(home), folder),
                            folder.resolve("bare"));
            program.warmUp("Qiutong is ready");
            bare.warmUp("");
            for (int i = 0; i < PAIRS; i++) {
                program.measure();
                bare.measure();
            }
            return List.of(
                    new Figure("first page with its data", program.start(), 9, "s"),
                    Figure.withoutBar(
                            "first page / bare stack", program.start() / bare.start(), ""),
                    new Figure("stop", program.stop(), 3, "s"));
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    /// The command that starts the bare stack, on the libraries of the program and with an
    /// ahead-of-time cache of its own.
    private static List<String> bareStack(Path home, Path folder)
            throws IOException, InterruptedException {
        var classes = folder.resolve("bare.jar");
        var packed =
                ToolProvider.findFirst("jar")
                        .orElseThrow()
                        .run(
                                System.out,
                                System.err,
                                "--create",
                                "--file=" + classes,
                                "-C",
                                home.resolve("target/test-classes").toString(),
                                "org/qiutong/bench");
        if (packed != 0) {
            throw new IOException("the bare stack was not packed");
        }
        var path = home.resolve("target/launch/qiutong.jar") + File.pathSeparator + classes;
        var cache = folder.resolve("bare.aot");
        var training = java(path, "-XX:TieredStopAtLevel=3", "-XX:AOTCacheOutput=" + cache);
        training.add("train");
        var trainer =
                new ProcessBuilder(training)
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("training.txt").toFile());
        trainer.environment()
                .putAll(Map.of("QIUTONG_DATA", folder + "/training", "QIUTONG_PORT", "0"));
        if (trainer.start().waitFor() != 0) {
            throw new IOException(
                    "the bare stack was not trained: "
                            + Files.readString(folder.resolve("training.txt")));
        }
        return java(path, "-XX:AOTCache=" + cache);
    }

    /// The bare stack in a JVM with the options of this one.
    private static List<String> java(String classPath, String... options) {
        var command = new ArrayList<String>();
        command.add(ProcessHandle.current().info().command().orElseThrow());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", classPath, BareStack.class.getName()));
        return command;
    }
}
