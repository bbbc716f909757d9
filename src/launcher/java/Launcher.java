import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/// Does what a command of `qiutong` or `qiutong.cmd` needs: builds what is not built, has the JVM
/// make its ahead-of-time cache, runs tests and benches. All other commands are the program's own.
/// The script starts the program itself afterwards, as Java cannot let another process take its
/// place; the options for that are in `target/launch/program.options`.
// A program in a single source file has no package.
@SuppressWarnings("DefaultPackage")
final class Launcher {

    /// The exit code that asks the script to start the program. Any other one is the end.
    private static final int START = 100;

    /// What the program is built from.
    private static final List<String> SOURCES =
            List.of(
                    "pom.xml",
                    "src/main/java",
                    "src/main/resources",
                    "src/launcher/java",
                    "cypher",
                    "i18n");

    private static final boolean WINDOWS = File.separatorChar == '\\';

    private final Path home;
    private final Path launch;
    private final String options;

    private Launcher(Path home) {
        this.home = home;
        this.launch = home.resolve("target", "launch");
        this.options = "@" + home.resolve("jvm.options");
    }

    /// A step failed, and has said why.
    private static final class Failure extends Exception {
        private static final long serialVersionUID = 1L;
        private final int code;

        private Failure(int code) {
            this.code = code;
        }
    }

    /// @param args the folder of the project, the command and its arguments
    public static void main(String[] args) throws IOException, InterruptedException {
        Launcher launcher = new Launcher(Path.of(args[0]).toRealPath());
        List<String> rest = Arrays.asList(args).subList(Math.min(2, args.length), args.length);
        int code;
        try {
            code = launcher.launch(args.length == 1 ? "run" : args[1], rest);
        } catch (Failure e) {
            code = e.code;
        }
        System.exit(code);
    }

    private int launch(String command, List<String> rest)
            throws IOException, InterruptedException, Failure {
        switch (command) {
            case "-h", "--help", "help" -> System.out.println(text("launcher.usage"));
            case "test" -> maven(rest, "-B", "test");
            case "bench" -> {
                prepare();
                bench(rest);
            }
            default -> {
                prepare();
                return START;
            }
        }
        return 0;
    }

    private void prepare() throws IOException, InterruptedException, Failure {
        if (!isBuilt()) {
            build();
        }
        Path jdk = Path.of(System.getProperty("java.home"), "release");
        Path trained = launch.resolve("trained");
        String how = Files.readString(jdk) + Files.readString(home.resolve("jvm.options"));
        if (!Files.exists(trained) || !Files.readString(trained).equals(how)) {
            train();
            Files.writeString(trained, how);
        }
    }

    /// Built, and no source changed since.
    private boolean isBuilt() throws IOException {
        Path built = launch.resolve("built");
        if (!Files.exists(built)) {
            return false;
        }
        FileTime when = Files.getLastModifiedTime(built);
        for (String source : SOURCES) {
            try (Stream<Path> files = Files.walk(home.resolve(source))) {
                for (Path file : (Iterable<Path>) files::iterator) {
                    if (Files.getLastModifiedTime(file).compareTo(when) > 0) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private void build() throws IOException, InterruptedException, Failure {
        System.err.println(text("launcher.building"));
        delete(launch);
        FileTime begun = FileTime.fromMillis(System.currentTimeMillis());
        // Formatter and analysis are for `test`: whoever runs the program need not wait for them.
        maven(List.of(), "-q", "-Pfast", "-Dmaven.test.skip=true", "package");
        String jar = home.resolve("target", "qiutong.jar").toString();
        run(java("-Djarmode=tools", "-jar", jar, "extract", "--destination", launch.toString()));
        Files.setLastModifiedTime(Files.createFile(launch.resolve("built")), begun);
    }

    /// Has the JVM load and link ahead of time what a start needs. Without that a start takes
    /// longer, no more. Trained up to level 3 of the compiler, code in constant use is compiled
    /// anew by the optimizing compiler; trained up to level 2, it would stay slow.
    private void train() throws IOException, InterruptedException {
        System.err.println(text("launcher.training"));
        Path cache = launch.resolve("qiutong.aot");
        Files.deleteIfExists(cache);
        String jar = launch.resolve("qiutong.jar").toString();
        ProcessBuilder training =
                java("-XX:TieredStopAtLevel=3", "-XX:AOTCacheOutput=" + cache, "-jar", jar, "train")
                        .redirectErrorStream(true)
                        .redirectOutput(launch.resolve("training.txt").toFile());
        List<String> program = new ArrayList<>();
        if (end(training.start()) == 0 && Files.exists(cache)) {
            // The program creates files for its user alone. This one holds no data, and the program
            // may be run by another user than the one who built it.
            boolean _ = cache.toFile().setReadable(true, false);
            program.add("-XX:AOTCache=" + cache);
        } else {
            Files.deleteIfExists(cache);
        }
        program.addAll(List.of("-jar", jar));
        writeOptions("program.options", program);
    }

    /// The benches are compiled with the tests, and measure the program as it was built.
    private void bench(List<String> arguments) throws IOException, InterruptedException, Failure {
        Path libraries = launch.resolve("libraries.txt");
        maven(
                List.of("-Dmdep.outputFile=" + libraries),
                "-q",
                "-Pfast",
                "test-compile",
                "dependency:build-classpath");
        List<String> path = new ArrayList<>();
        path.add(launch.resolve("qiutong.jar").toString());
        path.add(home.resolve("target", "test-classes").toString());
        for (String library : Files.readString(libraries).strip().split(File.pathSeparator, -1)) {
            if (!Files.exists(launch.resolve("lib").resolve(Path.of(library).getFileName()))) {
                path.add(library);
            }
        }
        Path bench =
                writeOptions(
                        "bench.options",
                        List.of(
                                "-Dqiutong.home=" + home,
                                "-cp",
                                String.join(File.pathSeparator, path)));
        ProcessBuilder java = java("@" + bench, "org.qiutong.bench.Benches");
        java.command().addAll(arguments);
        run(java);
    }

    /// Writes a file of arguments for `java`, where a backslash is an escape.
    private Path writeOptions(String name, List<String> options) throws IOException {
        return Files.write(
                launch.resolve(name),
                options.stream().map(each -> "\"" + each.replace("\\", "\\\\") + "\"").toList());
    }

    private ProcessBuilder java(String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add(options);
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).inheritIO();
    }

    private void maven(List<String> more, String... arguments)
            throws IOException, InterruptedException, Failure {
        List<String> command = new ArrayList<>();
        command.add(home.resolve(WINDOWS ? "mvnw.cmd" : "mvnw").toString());
        command.add("-ntp");
        command.addAll(List.of(arguments));
        command.addAll(more);
        ProcessBuilder maven = new ProcessBuilder(command).directory(home.toFile()).inheritIO();
        maven.environment().put("JAVA_HOME", System.getProperty("java.home"));
        // Relative, as Maven's script would split a path at its blanks.
        maven.environment().merge("MAVEN_OPTS", "@jvm.options", (own, ours) -> ours + " " + own);
        run(maven);
    }

    private static void run(ProcessBuilder builder)
            throws IOException, InterruptedException, Failure {
        int code = end(builder.start());
        if (code != 0) {
            throw new Failure(code);
        }
    }

    /// Waits for a process, which ends with this one at the latest.
    private static int end(Process process) throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        return process.waitFor();
    }

    /// A text in each language that it is there in, English first.
    private String text(String key) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(home.resolve("i18n"))) {
            files = all.filter(file -> file.toString().endsWith(".properties")).sorted().toList();
        }
        List<String> texts = new ArrayList<>();
        for (Path file : files) {
            Properties properties = new Properties();
            try (var reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            }
            if (properties.containsKey(key)) {
                texts.add(properties.getProperty(key));
            }
        }
        return String.join("\n", texts);
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(
                folder,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        Files.delete(file);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(Path each, IOException failure)
                            throws IOException {
                        Files.delete(each);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }
}
