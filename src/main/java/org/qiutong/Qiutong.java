package org.qiutong;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.qiutong.graph.EarlyGraph;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/// The program. Its first argument is a command; without one it runs.
@SpringBootApplication
public class Qiutong {

    static void main(String[] args) throws Exception {
        var command = args.length == 0 ? "run" : args[0];
        switch (command) {
            case "run" -> run();
            case "import" ->
                    System.exit(
                            ImportCommand.run(
                                    Arrays.asList(args).subList(1, args.length),
                                    Qiutong::startWithoutPages));
            case "export" ->
                    System.exit(
                            ExportCommand.run(
                                    Arrays.asList(args).subList(1, args.length),
                                    Qiutong::startWithoutPages));
            case "withdraw" ->
                    System.exit(
                            WithdrawCommand.run(
                                    Arrays.asList(args).subList(1, args.length),
                                    Qiutong::startWithoutPages));
            case "admin" ->
                    System.exit(
                            AdminCommand.run(
                                    Arrays.asList(args).subList(1, args.length),
                                    Qiutong::startWithoutPages));
            case "backup" ->
                    System.exit(
                            BackupCommands.backup(
                                    Arrays.asList(args).subList(1, args.length),
                                    Qiutong::startWithoutPages));
            case "restore" ->
                    System.exit(
                            BackupCommands.restore(
                                    Arrays.asList(args).subList(1, args.length),
                                    Qiutong::startWithoutPages));
            case "check" ->
                    System.exit(
                            args.length == 1
                                    ? StoreCommands.check()
                                    : BackupCommands.check(Path.of(args[1])));
            case "repair" -> System.exit(StoreCommands.repair());
            case "train" -> train();
            default -> {
                System.err.println(
                        StartMessage.lines("start.unknownCommand", Map.of("command", command)));
                System.exit(2);
            }
        }
    }

    private static void run() {
        var context = start();
        System.out.println(StartMessage.lines("start.ready", Map.of("address", address(context))));
    }

    /// A training run for the ahead-of-time cache: starts on a temporary data folder, loads pages
    /// and exits.
    private static void train() throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("qiutong-training");
        System.setProperty("qiutong.data", folder.toString());
        System.setProperty("qiutong.address", "127.0.0.1");
        System.setProperty("qiutong.port", "0");
        System.setProperty("qiutong.neo4j.uri", "");
        try (var context = start()) {
            new Visitor(URI.create(address(context))).explore(30);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
        System.exit(0);
    }

    private static ConfigurableApplicationContext start() {
        return start(new SpringApplicationBuilder(Qiutong.class));
    }

    /// For a command that exits. It does not log to the running program's file.
    private static ConfigurableApplicationContext startWithoutPages() {
        return start(
                new SpringApplicationBuilder(Qiutong.class).web(WebApplicationType.NONE),
                "--logging.file.name=${qiutong.data}/logs/command.log",
                // Vaadin assumes a web application.
                "--spring.autoconfigure.exclude=com.vaadin.flow.spring.SpringBootAutoConfiguration,"
                        + "com.vaadin.flow.spring.SpringSecurityAutoConfiguration");
    }

    private static ConfigurableApplicationContext start(
            SpringApplicationBuilder program, String... settings) {
        try {
            return program.initializers(new EarlyGraph()).run(settings);
        } catch (RuntimeException e) {
            // StartFailures has reported the reason.
            System.exit(1);
            throw e;
        }
    }

    private static String address(ApplicationContext context) {
        var environment = context.getEnvironment();
        var host = environment.getRequiredProperty("server.address");
        var anywhere = host.equals("0.0.0.0") || host.equals("::");
        return "http://"
                + (anywhere ? "localhost" : host)
                + ":"
                + environment.getRequiredProperty("local.server.port")
                + "/";
    }
}
