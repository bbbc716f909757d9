package org.qiutong;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.qiutong.backup.BackupFile;
import org.qiutong.backup.CommandBackup;
import org.qiutong.command.CommandAnswer;
import org.qiutong.command.CommandCall;
import org.qiutong.graph.GraphStartException;
import org.qiutong.graph.Restoring;
import org.qiutong.graph.Restoring.Existing;
import org.qiutong.graph.archive.ArchiveRefused;
import org.qiutong.graph.archive.BackupArchive;
import org.qiutong.graph.archive.Manifest;
import org.slf4j.LoggerFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.env.Environment;

/// `backup FILE`, `restore FILE [--replace]` and `check FILE`.
final class BackupCommands {

    private BackupCommands() {}

    /// A command was refused, and this is what it answers.
    private static final class Refused extends IOException {

        private static final long serialVersionUID = 1L;
        private final transient CommandAnswer answer;

        Refused(CommandAnswer answer) {
            super("refused");
            this.answer = answer;
        }
    }

    /// Backs up to a file, through the program that is running on the data folder if there is one.
    ///
    /// @param start starts the program without pages, if none is running
    /// @return 0 done, 1 refused, 2 wrong arguments
    static int backup(List<String> arguments, Supplier<ConfigurableApplicationContext> start)
            throws InterruptedException {
        if (arguments.size() != 1 || arguments.getFirst().startsWith("-")) {
            return say(2, "backup.usage", Map.of());
        }
        Path file = Path.of(arguments.getFirst()).toAbsolutePath().normalize();
        try {
            return say(0, "backup.done", counts(file, BackupFile.write(file, content(start))));
        } catch (Refused e) {
            return StartMessage.say(e.answer);
        } catch (FileAlreadyExistsException e) {
            return say(1, "backup.exists", Map.of("file", file.toString()));
        } catch (BackupFile.NoSpace e) {
            return say(1, "backup.noSpace", Map.of("file", file.toString()));
        } catch (IOException e) {
            return say(
                    1,
                    "backup.notWritten",
                    Map.of("file", file.toString(), "reason", e.toString()));
        } catch (ArchiveRefused e) {
            // The program ended while it wrote.
            return say(1, "backup.broken", Map.of());
        }
    }

    private static BackupFile.Content content(Supplier<ConfigurableApplicationContext> start) {
        return out -> {
            Path data = Path.of(setting("QIUTONG_DATA", "data"));
            if (setting("QIUTONG_NEO4J_URI", "").isBlank()) {
                Optional<CommandAnswer> answer =
                        new CommandCall(CommandBackup.NAME, Map.of(), new byte[0]).fetch(data, out);
                if (answer.isPresent()) {
                    refuse(answer.get());
                    return;
                }
                if (!Files.isDirectory(data.resolve("neo4j"))) {
                    throw new Refused(
                            CommandAnswer.of(
                                    1,
                                    StartMessage.lines(
                                            "check.none",
                                            Map.of("place", data.toAbsolutePath().toString()))));
                }
            }
            try (ConfigurableApplicationContext program = start.get()) {
                CommandAnswer answer = program.getBean(CommandBackup.class).run();
                refuse(answer);
                answer.content().writeTo(out);
            }
        };
    }

    private static void refuse(CommandAnswer answer) throws Refused {
        if (answer.code() != 0) {
            throw new Refused(answer);
        }
    }

    /// Puts a backup in the place of the data, while the program does not run.
    ///
    /// @param start starts the program without pages, for what has to be done after a restore
    /// @return 0 done, 1 refused, 2 wrong arguments
    static int restore(List<String> arguments, Supplier<ConfigurableApplicationContext> start) {
        List<String> files = new ArrayList<>(arguments);
        boolean unread = files.remove("--replace-unread");
        boolean replace = files.remove("--replace");
        Existing existing =
                unread ? Existing.REPLACED_UNREAD : replace ? Existing.REPLACED : Existing.KEPT;
        if (files.size() != 1 || files.getFirst().startsWith("-")) {
            return say(2, "restore.usage", Map.of());
        }
        Path file = Path.of(files.getFirst());
        return verified(
                file,
                archive -> {
                    int code = restore(archive, existing);
                    if (code != 0) {
                        return code;
                    }
                    start.get().close();
                    return say(0, "restore.done", counts(file, archive.manifest()));
                });
    }

    private static int restore(BackupArchive archive, Existing existing) throws IOException {
        try (var context =
                new SpringApplicationBuilder(StoreCommands.Bare.class)
                        .web(WebApplicationType.NONE)
                        .run("--logging.file.name=${qiutong.data}/logs/command.log")) {
            Environment settings = context.getEnvironment();
            try {
                Restoring.restore(settings, archive, existing);
                return 0;
            } catch (Restoring.NotEmpty e) {
                return say(1, "restore.notEmpty", Map.of());
            } catch (GraphStartException e) {
                LoggerFactory.getLogger(BackupCommands.class).error("Not restored", e);
                return e.reason() == GraphStartException.Reason.DAMAGED
                        ? say(1, "restore.unread", Map.of("log", StartFailures.log(settings)))
                        : StartMessage.say(CommandAnswer.of(1, StartFailures.explain(e, settings)));
            } catch (RuntimeException e) {
                LoggerFactory.getLogger(BackupCommands.class).error("Not restored", e);
                return say(
                        1,
                        "restore.broken",
                        Map.of(
                                "reason",
                                NestedExceptionUtils.getMostSpecificCause(e).toString(),
                                "log",
                                StartFailures.log(settings)));
            }
        }
    }

    /// Verifies a backup, and changes nothing.
    ///
    /// @return 0 sound, 1 it cannot be restored
    static int check(Path file) {
        return verified(file, archive -> say(0, "backup.sound", counts(file, archive.manifest())));
    }

    private interface OfArchive {
        int apply(BackupArchive archive) throws IOException;
    }

    private static int verified(Path file, OfArchive use) {
        try (BackupArchive archive = Restoring.open(file)) {
            return use.apply(archive);
        } catch (ArchiveRefused e) {
            String key =
                    switch (e.reason()) {
                        case NO_BACKUP -> "backup.refused.noBackup";
                        case DAMAGED -> "backup.refused.damaged";
                        case NEWER_FORMAT, NEWER_SCHEMA -> "backup.refused.newer";
                    };
            return say(1, key, Map.of("file", file.toString()));
        } catch (IOException | UncheckedIOException e) {
            return say(
                    1, "backup.notRead", Map.of("file", file.toString(), "reason", e.toString()));
        }
    }

    private static Map<String, Object> counts(Path file, Manifest manifest) {
        return Map.of(
                "file",
                file.toString(),
                "nodes",
                manifest.nodes(),
                "relationships",
                manifest.relationships(),
                "at",
                manifest.createdAt().toString());
    }

    private static String setting(String name, String otherwise) {
        return System.getenv().getOrDefault(name, otherwise);
    }

    private static int say(int code, String key, Map<String, Object> arguments) {
        return StartMessage.say(CommandAnswer.of(code, StartMessage.lines(key, arguments)));
    }
}
