package org.qiutong;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The scripts and the launcher, in a project folder where Maven only tells which JDK and folder it
/// was given, and where a program of three lines stands for Qiutong.
class LauncherTest {

    private static final Path THIS_JDK = Path.of(System.getProperty("java.home"));

    @TempDir Path folder;

    private Path launcher;

    @BeforeEach
    void makeProject() throws IOException {
        var project = Files.createDirectory(folder.resolve("a project"));
        for (var file :
                List.of(
                        "qiutong",
                        "jvm.options",
                        ".mvn/jdk.sh",
                        "src/launcher/java/Launcher.java",
                        "i18n/translations.properties",
                        "i18n/translations_zh_Hans.properties")) {
            Files.createDirectories(project.resolve(file).getParent());
            Files.copy(Path.of(file), project.resolve(file));
        }
        launcher = project.resolve("qiutong");
        script(project.resolve("mvnw"), "echo \"built with $JAVA_HOME in $PWD\"; exit 3");
        for (var source :
                List.of("pom.xml", "src/main/java", "src/main/resources", "cypher", "i18n")) {
            Files.createDirectories(project.resolve(source));
        }
    }

    @Test
    void explainsItselfWithoutABuild() throws Exception {
        var end = run(Map.of("JAVA_HOME", THIS_JDK.toString()), "--help");
        assertThat(end.code).isZero();
        assertThat(end.said)
                .contains("run", "import", "test", "bench", "QIUTONG_PORT", "启动程序")
                .doesNotContain("built with");
    }

    @Test
    void givesTheProgramItsArgumentsAndPassesItsExitCodeOn() throws Exception {
        pretendBuilt("System.out.println(String.join(\"|\", args)); System.exit(7);");
        var end = run(Map.of("JAVA_HOME", THIS_JDK.toString()), "fly", "a b", "");
        assertThat(end.said).isEqualTo("fly|a b|\n");
        assertThat(end.code).isEqualTo(7);
    }

    @Test
    void compilesTheLauncherOnceForEachVersionOfIt() throws Exception {
        var java = Map.of("JAVA_HOME", THIS_JDK.toString());
        run(java, "--help");
        var compiled = launcher.resolveSibling("target/launcher/Launcher.class");
        var first = Files.getLastModifiedTime(compiled);
        run(java, "--help");
        assertThat(Files.getLastModifiedTime(compiled)).isEqualTo(first);
        var source = launcher.resolveSibling("src/launcher/java/Launcher.java");
        Files.writeString(source, Files.readString(source) + "// changed\n");
        Files.setLastModifiedTime(source, FileTime.fromMillis(first.toMillis() + 1));
        run(java, "--help");
        assertThat(Files.getLastModifiedTime(compiled)).isGreaterThan(first);
    }

    @Test
    void letsTheProgramTakeItsPlace() throws Exception {
        pretendBuilt(
                """
                System.out.println(ProcessHandle.current().pid());
                Thread.sleep(60_000);
                """);
        var process = start(Map.of("JAVA_HOME", THIS_JDK.toString()));
        assertThat(process.inputReader().readLine()).isEqualTo(Long.toString(process.pid()));
        process.destroy();
        assertThat(process.waitFor()).isEqualTo(128 + 15);
    }

    @Test
    void buildsAnewWhenASourceHasChanged() throws Exception {
        pretendBuilt("System.out.println(\"started\");");
        assertThat(run(Map.of("JAVA_HOME", THIS_JDK.toString())).said).isEqualTo("started\n");
        Files.createFile(launcher.resolveSibling("cypher/new.cypher"));
        assertThat(run(Map.of("JAVA_HOME", THIS_JDK.toString())).said).contains("built with");
    }

    @Test
    void mavenItselfRunsOnAJdkThatIsNewEnough() throws Exception {
        launcher = Path.of("mvnw").toAbsolutePath();
        var bin = java("echo \"    java.home = " + THIS_JDK + "\" >&2");
        var end =
                run(
                        Map.of(
                                "JAVA_HOME",
                                jdk("jdk-17", "17.0.9").toString(),
                                "PATH",
                                bin + ":" + System.getenv("PATH")),
                        "--version");
        assertThat(end.code).as(end.said).isZero();
        assertThat(end.said).contains("runtime: " + THIS_JDK);
    }

    @Test
    void takesTheJdkOfJavaHome() throws Exception {
        assertThat(run(Map.of("JAVA_HOME", THIS_JDK.toString())).said)
                .contains(
                        "built with "
                                + THIS_JDK
                                + " in "
                                + folder.resolve("a project").toRealPath());
    }

    @Test
    void takesTheJdkBehindTheCommandOfAVersionManager() throws Exception {
        var bin = java("echo \"    java.home = " + THIS_JDK + "\" >&2");
        assertThat(run(Map.of("PATH", bin + ":" + System.getenv("PATH"))).said)
                .contains("built with " + THIS_JDK + " in");
    }

    @Test
    void passesOverAnOlderJava() throws Exception {
        var old = jdk("jdk-17", "17.0.9");
        var bin = java("echo \"    java.home = " + old + "\" >&2");
        var jdks = Files.createDirectories(folder.resolve("home/.jdks"));
        Files.createSymbolicLink(jdks.resolve("jdk"), THIS_JDK);
        var end =
                run(
                        Map.of(
                                "JAVA_HOME", old.toString(),
                                "PATH", bin + ":" + System.getenv("PATH"),
                                "HOME", folder.resolve("home").toString()));
        assertThat(end.said).contains("built with").doesNotContain(old.toString());
    }

    @Test
    void saysWhichJdkItNeedsWhereThereIsNone() throws Exception {
        var needed = launcher.resolveSibling(".mvn/jdk.sh");
        Files.writeString(needed, Files.readString(needed).replace("NEEDED=25", "NEEDED=999"));
        var end = run(Map.of());
        assertThat(end.code).isEqualTo(1);
        assertThat(end.said.lines()).hasSize(2);
        assertThat(end.said).contains("JDK 999", "JAVA_HOME", "需要");
    }

    @Test
    void findsItsProjectThroughALink() throws Exception {
        var link =
                Files.createSymbolicLink(folder.resolve("link"), Path.of("a project", "qiutong"));
        launcher = link;
        assertThat(run(Map.of("JAVA_HOME", THIS_JDK.toString())).said)
                .contains("in " + folder.resolve("a project").toRealPath());
    }

    @Test
    void endsWhenTheBuildFails() throws Exception {
        assertThat(run(Map.of("JAVA_HOME", THIS_JDK.toString())).code).isEqualTo(3);
    }

    /// Leaves what a build leaves, with a program that does this.
    private void pretendBuilt(String does) throws IOException {
        var launch = Files.createDirectories(launcher.resolveSibling("target/launch"));
        var program = launch.resolve("Program.java");
        Files.writeString(
                program,
                "class Program { static void main(String[] args) throws Exception { %s } }"
                        .formatted(does));
        Files.writeString(launch.resolve("program.options"), "\"" + program + "\"\n");
        Files.writeString(
                launch.resolve("trained"),
                Files.readString(THIS_JDK.resolve("release"))
                        + Files.readString(Path.of("jvm.options")));
        Files.createFile(launch.resolve("built"));
    }

    /// A folder that looks like a JDK.
    private Path jdk(String name, String version) throws IOException {
        var jdk = Files.createDirectories(folder.resolve(name));
        script(Files.createDirectory(jdk.resolve("bin")).resolve("javac"), "exit 1");
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        return jdk;
    }

    /// A folder with a `java` that does this.
    private Path java(String does) throws IOException {
        var bin = Files.createDirectory(folder.resolve("bin"));
        script(bin.resolve("java"), does);
        return bin;
    }

    private static void script(Path file, String does) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + does + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private End run(Map<String, String> environment, String... arguments) throws Exception {
        var process = start(environment, arguments);
        var said = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new End(process.waitFor(), said);
    }

    private Process start(Map<String, String> environment, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(arguments));
        var builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().remove("JAVA_HOME");
        // The build that runs this test names its options by a path of its own folder.
        builder.environment().remove("MAVEN_OPTS");
        builder.environment().putAll(environment);
        return builder.start();
    }

    private record End(int code, String said) {}
}
