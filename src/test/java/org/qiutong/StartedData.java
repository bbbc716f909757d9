package org.qiutong;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.springframework.boot.SpringApplication;
import org.springframework.util.FileSystemUtils;

/// The data folder of a program that has started once: it has the schema, the founding study and an
/// administrator. It is made once for a build, by a start on an empty folder, and copied for each
/// program or database that a test starts. A test of the first start takes an empty folder instead.
public final class StartedData {

    private static final Path HOME = Path.of("target", "started-data");

    /// The build names its run. A test that runs without the build has data of its own process.
    private static final String RUN =
            System.getProperty("qiutong.test.run", "pid-" + ProcessHandle.current().pid());

    private StartedData() {}

    /// @return a new folder below `target` with a copy
    public static Path copy() throws IOException {
        Path folder = Files.createTempDirectory(Path.of("target"), "data-");
        copyTo(folder);
        return folder;
    }

    /// @param folder where the copy goes, which need not exist yet
    public static void copyTo(Path folder) throws IOException {
        FileSystemUtils.copyRecursively(made(), folder);
    }

    /// The tests run in several processes: one makes the folder, the others wait for it.
    private static synchronized Path made() throws IOException {
        Files.createDirectories(HOME);
        try (var file =
                        FileChannel.open(
                                HOME.resolve("lock"),
                                StandardOpenOption.CREATE,
                                StandardOpenOption.WRITE);
                var _ = file.lock()) {
            Path data = HOME.resolve(RUN);
            if (!Files.exists(data)) {
                removeEarlier();
                Path unfinished = HOME.resolve("unfinished");
                make(unfinished);
                FileSystemUtils.deleteRecursively(unfinished.resolve("logs"));
                Files.deleteIfExists(unfinished.resolve("disk.reserve"));
                Files.move(unfinished, data);
            }
            return data;
        }
    }

    private static void make(Path folder) {
        SpringApplication program = new SpringApplication(Qiutong.class);
        program.setRegisterShutdownHook(false);
        program.run(
                        "--qiutong.port=0",
                        "--qiutong.data=" + folder,
                        "--qiutong.neo4j.uri=",
                        "--vaadin.productionMode=true")
                .close();
    }

    private static void removeEarlier() throws IOException {
        try (var earlier = Files.newDirectoryStream(HOME, Files::isDirectory)) {
            earlier.forEach(StartedData::remove);
        }
    }

    private static void remove(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
