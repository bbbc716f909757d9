package org.qiutong;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.qiutong.command.CommandAnswer;
import org.qiutong.exchange.CommandExport;
import org.qiutong.exchange.ExportCall;
import org.qiutong.files.Private;
import org.qiutong.id.StableId;
import org.qiutong.id.StudyId;
import org.qiutong.text.LanguageTag;
import org.springframework.context.ConfigurableApplicationContext;

/// `export STUDY [--as FORMAT] [--to FILE] [--language TAG] [--force]`: takes a study out as a
/// file, through the program that is running on the data folder if there is one. Only the user who
/// runs the command may read the file.
///
/// @param to the file, or else one in the current folder that names study and day
/// @param force whether a file may be overwritten
record ExportCommand(ExportCall call, Optional<Path> to, boolean force) {

    private static final List<String> OPTIONS = List.of("--as", "--to", "--language");
    private static final String FORCE = "--force";

    /// Writes the file, or without `--as` prints which files there are.
    ///
    /// @param start starts the program without pages, if none is running on the data folder
    /// @return 0 done, 1 refused, 2 wrong arguments
    static int run(List<String> arguments, Supplier<ConfigurableApplicationContext> start)
            throws InterruptedException {
        Optional<ExportCommand> command = parse(arguments);
        if (command.isEmpty()) {
            return say(2, "export.usage", Map.of());
        }
        return command.get().call.file().isPresent()
                ? command.get().write(start)
                : command.get().list(start);
    }

    private int list(Supplier<ConfigurableApplicationContext> start) throws InterruptedException {
        try {
            Optional<CommandAnswer> answer =
                    inProcess() ? call.call().send(data()) : Optional.empty();
            if (answer.isPresent()) {
                return StartMessage.say(answer.get());
            }
        } catch (IOException e) {
            return failed(e);
        }
        try (ConfigurableApplicationContext program = start.get()) {
            return StartMessage.say(program.getBean(CommandExport.class).run(call));
        }
    }

    private int write(Supplier<ConfigurableApplicationContext> start) throws InterruptedException {
        Path file = to.orElseGet(this::usual).toAbsolutePath().normalize();
        Path folder = file.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return failed(new FileNotFoundException(file.toString()));
        }
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)
                && (!force || Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))) {
            return say(1, "export.exists", Map.of("file", file.toString()));
        }
        try {
            // Complete or not there.
            Path part = Files.createTempFile(folder, ".export-", ".part", Private.file());
            try {
                CommandAnswer answer;
                try (OutputStream out = Files.newOutputStream(part)) {
                    answer = answer(start, out);
                }
                if (answer.code() != 0) {
                    return StartMessage.say(answer);
                }
                if (force) {
                    Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
                } else {
                    Files.move(part, file);
                }
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (FileAlreadyExistsException e) {
            return say(1, "export.exists", Map.of("file", file.toString()));
        } catch (IOException e) {
            return failed(e);
        }
        return say(0, "export.done", Map.of("study", call.study(), "file", file.toString()));
    }

    /// @param out gets the file if the code is 0
    private CommandAnswer answer(Supplier<ConfigurableApplicationContext> start, OutputStream out)
            throws IOException, InterruptedException {
        Optional<CommandAnswer> answer =
                inProcess() ? call.call().fetch(data(), out) : Optional.empty();
        if (answer.isPresent()) {
            return answer.get();
        }
        try (ConfigurableApplicationContext program = start.get()) {
            CommandAnswer own = program.getBean(CommandExport.class).run(call);
            if (own.code() == 0) {
                own.content().writeTo(out);
            }
            return own;
        }
    }

    /// Called as on the page: `qiutong-itif-2024-codebook-2026-05-31.ttl`.
    private Path usual() {
        String id = call.file().orElseThrow();
        int dot = id.lastIndexOf('.');
        String ending = dot < 0 ? "" : id.substring(dot);
        return Path.of(
                "qiutong-%s-%s-%s%s"
                        .formatted(
                                call.study().value().replace('/', '-'),
                                id.substring(0, dot < 0 ? id.length() : dot)
                                        .replaceAll("[^\\w.-]", "-"),
                                LocalDate.now(ZoneId.systemDefault()),
                                ending.replaceAll("[^\\w.]", "")));
    }

    private static Optional<ExportCommand> parse(List<String> arguments) {
        Deque<String> left = new ArrayDeque<>(arguments);
        Map<String, String> options = new HashMap<>();
        boolean force = false;
        while (!left.isEmpty()) {
            String next = left.pop();
            if (OPTIONS.contains(next) && !left.isEmpty()) {
                options.put(next, left.pop());
            } else if (next.equals(FORCE)) {
                force = true;
            } else if (next.startsWith("-") || options.putIfAbsent("study", next) != null) {
                return Optional.empty();
            }
        }
        Optional<LanguageTag> language =
                LanguageTag.parse(options.getOrDefault("--language", LanguageTag.EN.value()));
        Optional<StudyId> study = StableId.parse(options.getOrDefault("study", ""), StudyId::new);
        if (study.isEmpty() || language.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new ExportCommand(
                        new ExportCall(
                                study.get(),
                                Optional.ofNullable(options.get("--as")),
                                language.get()),
                        Optional.ofNullable(options.get("--to")).map(Path::of),
                        force));
    }

    private static boolean inProcess() {
        return setting("QIUTONG_NEO4J_URI", "").isBlank();
    }

    private static Path data() {
        return Path.of(setting("QIUTONG_DATA", "data"));
    }

    private static String setting(String name, String otherwise) {
        return System.getenv().getOrDefault(name, otherwise);
    }

    private static int failed(IOException e) {
        return say(1, "export.failed", Map.of("reason", e.toString()));
    }

    private static int say(int code, String key, Map<String, Object> arguments) {
        return StartMessage.say(CommandAnswer.of(code, StartMessage.lines(key, arguments)));
    }
}
