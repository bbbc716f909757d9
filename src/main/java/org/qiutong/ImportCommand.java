package org.qiutong;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.qiutong.exchange.CommandCall;
import org.qiutong.exchange.CommandImport;
import org.qiutong.exchange.ImportRequest;
import org.qiutong.exchange.StudyFolder;
import org.qiutong.text.LanguageTag;
import org.springframework.context.ConfigurableApplicationContext;

/// `import DIR --as FORMAT [--study ID] [--language TAG]`: brings a study in, through the program
/// that runs on the data folder, or without it.
///
/// @param folder where the files lie
record ImportCommand(Path folder, CommandCall call) {

    private static final List<String> OPTIONS = List.of("--as", "--study", "--language");

    /// Says what came of it.
    ///
    /// @param start starts the program without pages, where none runs on the data folder
    /// @return 0 stored, 1 refused, 2 asked for wrongly
    static int run(List<String> arguments, Supplier<ConfigurableApplicationContext> start)
            throws InterruptedException {
        Optional<ImportCommand> command = parse(arguments);
        if (command.isEmpty()) {
            return say(new CommandImport.Answer(2, StartMessage.lines("import.usage", Map.of())));
        }
        Path folder = command.get().folder;
        if (!Files.isDirectory(folder)) {
            return say(
                    new CommandImport.Answer(
                            2,
                            StartMessage.lines(
                                    "import.noFolder", Map.of("folder", folder.toString()))));
        }
        return say(command.get().answer(start));
    }

    private CommandImport.Answer answer(Supplier<ConfigurableApplicationContext> start)
            throws InterruptedException {
        try {
            if (setting("QIUTONG_NEO4J_URI", "").isBlank()) {
                Optional<CommandImport.Answer> answer =
                        call.send(Path.of(setting("QIUTONG_DATA", "data")), folder);
                if (answer.isPresent()) {
                    return answer.get();
                }
            }
        } catch (IOException e) {
            return new CommandImport.Answer(
                    1,
                    StartMessage.lines(
                            "import.failed", Map.of("reason", String.valueOf(e.getMessage()))));
        }
        try (ConfigurableApplicationContext program = start.get()) {
            return program.getBean(CommandImport.class)
                    .run(call.format(), () -> StudyFolder.of(folder), call.request());
        }
    }

    private static Optional<ImportCommand> parse(List<String> arguments) {
        Deque<String> left = new ArrayDeque<>(arguments);
        Map<String, String> options = new HashMap<>();
        Optional<Path> folder = Optional.empty();
        while (!left.isEmpty()) {
            String next = left.pop();
            if (OPTIONS.contains(next) && !left.isEmpty()) {
                options.put(next, left.pop());
            } else if (!next.startsWith("-") && folder.isEmpty()) {
                folder = Optional.of(Path.of(next).toAbsolutePath().normalize());
            } else {
                return Optional.empty();
            }
        }
        try {
            LanguageTag language = new LanguageTag(options.getOrDefault("--language", "und"));
            String format = options.getOrDefault("--as", "");
            return folder.filter(_ -> !format.isEmpty())
                    .map(path ->
                            new ImportCommand(
                                    path,
                                    new CommandCall(
                                            format,
                                            new ImportRequest(
                                                    Optional.ofNullable(options.get("--study")),
                                                    Optional.ofNullable(path.getFileName())
                                                            .map(Path::toString),
                                                    language))));
        } catch (IllformedLocaleException e) {
            return Optional.empty();
        }
    }

    private static String setting(String name, String otherwise) {
        return System.getenv().getOrDefault(name, otherwise);
    }

    private static int say(CommandImport.Answer answer) {
        (answer.code() == 0 ? System.out : System.err).println(answer.text());
        return answer.code();
    }
}
