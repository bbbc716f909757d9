package org.qiutong;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qiutong.command.CommandAnswer;
import org.qiutong.exchange.CommandImport;
import org.qiutong.exchange.ImportCall;
import org.qiutong.exchange.ImportRequest;
import org.qiutong.exchange.StudyFolder;
import org.qiutong.text.LanguageTag;
import org.springframework.context.ConfigurableApplicationContext;

/// `import PATH... [--as FORMAT] [--study ID] [--language TAG] [--answer QUESTION=ANSWER]...
/// [--dry-run]`: imports a study, through the program that is running on the data folder if there
/// is one.
///
/// @param paths a folder, an archive, or files
record ImportCommand(List<Path> paths, ImportCall call) {

    /// The message keys with which each format describes itself.
    private static final Predicate<String> FILES_OF_FORMAT =
            Pattern.compile("import\\.format\\.[^.]+\\.files").asMatchPredicate();

    private static final List<String> OPTIONS = List.of("--as", "--study", "--language");
    private static final String ANSWER = "--answer";
    private static final String DRY_RUN = "--dry-run";

    /// Runs the import and prints the result.
    ///
    /// @param start starts the program without pages, if none is running on the data folder
    /// @return 0 stored, 1 refused, 2 wrong arguments
    static int run(List<String> arguments, Supplier<ConfigurableApplicationContext> start)
            throws InterruptedException {
        Optional<ImportCommand> command = parse(arguments);
        if (command.isEmpty()) {
            return StartMessage.say(CommandAnswer.of(2, usage()));
        }
        for (Path path : command.get().paths) {
            if (!Files.isDirectory(path) && !Files.isRegularFile(path)) {
                return StartMessage.say(
                        CommandAnswer.of(
                                2,
                                StartMessage.lines(
                                        "import.noFiles", Map.of("path", path.toString()))));
            }
        }
        return StartMessage.say(command.get().answer(start));
    }

    /// The syntax of the command, with the available formats.
    private static String usage() {
        return Stream.concat(
                        Stream.of(StartMessage.lines("import.usage", Map.of())),
                        StartMessage.keys().stream()
                                .filter(FILES_OF_FORMAT)
                                .map(key ->
                                        "  "
                                                + key.split("\\.", -1)[2]
                                                + "\n"
                                                + StartMessage.lines(key, Map.of()).indent(4)))
                .collect(Collectors.joining("\n"))
                .stripTrailing();
    }

    private CommandAnswer answer(Supplier<ConfigurableApplicationContext> start)
            throws InterruptedException {
        try {
            if (setting("QIUTONG_NEO4J_URI", "").isBlank()) {
                Optional<CommandAnswer> answer =
                        call.with(StudyFolder.of(paths))
                                .send(Path.of(setting("QIUTONG_DATA", "data")));
                if (answer.isPresent()) {
                    return answer.get();
                }
            }
        } catch (IOException e) {
            return CommandAnswer.of(
                    1,
                    StartMessage.lines(
                            "import.failed", Map.of("reason", String.valueOf(e.getMessage()))));
        }
        try (ConfigurableApplicationContext program = start.get()) {
            return program.getBean(CommandImport.class).run(call, () -> StudyFolder.of(paths));
        }
    }

    private static Optional<ImportCommand> parse(List<String> arguments) {
        Deque<String> left = new ArrayDeque<>(arguments);
        Map<String, String> options = new HashMap<>();
        Map<String, String> answers = new HashMap<>();
        List<Path> paths = new ArrayList<>();
        boolean dryRun = false;
        while (!left.isEmpty()) {
            String next = left.pop();
            if (OPTIONS.contains(next) && !left.isEmpty()) {
                options.put(next, left.pop());
            } else if (next.equals(ANSWER) && !left.isEmpty() && left.peek().contains("=")) {
                String answer = left.pop();
                // A column may have the sign in its name, an answer never has.
                int at = answer.lastIndexOf('=');
                answers.put(answer.substring(0, at), answer.substring(at + 1));
            } else if (next.equals(DRY_RUN)) {
                dryRun = true;
            } else if (!next.startsWith("-")) {
                paths.add(Path.of(next).toAbsolutePath().normalize());
            } else {
                return Optional.empty();
            }
        }
        try {
            LanguageTag language = new LanguageTag(options.getOrDefault("--language", "und"));
            if (paths.isEmpty()) {
                return Optional.empty();
            }
            Path first = paths.getFirst();
            return Optional.of(
                    new ImportCommand(
                            paths,
                            new ImportCall(
                                    Optional.ofNullable(options.get("--as")),
                                    new ImportRequest(
                                            Optional.ofNullable(options.get("--study")),
                                            Optional.ofNullable(first.getFileName())
                                                    .map(name -> bareName(first, name.toString())),
                                            language,
                                            answers),
                                    dryRun)));
        } catch (IllformedLocaleException e) {
            return Optional.empty();
        }
    }

    /// The file name without its extension.
    private static String bareName(Path path, String name) {
        return Files.isRegularFile(path) ? name.replaceFirst("\\.[^.]*$", "") : name;
    }

    private static String setting(String name, String otherwise) {
        return System.getenv().getOrDefault(name, otherwise);
    }
}
