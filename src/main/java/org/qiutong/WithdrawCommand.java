package org.qiutong;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.qiutong.command.CommandAnswer;
import org.qiutong.command.CommandCall;
import org.qiutong.withdrawal.CommandWithdrawal;
import org.springframework.context.ConfigurableApplicationContext;

/// `withdraw ID [--as expert|quotation|study] [--reason TEXT]`: records a withdrawal, through the
/// program that is running on the data folder if there is one.
final class WithdrawCommand {

    private static final List<String> KINDS = List.of("EXPERT", "QUOTATION", "STUDY");

    private WithdrawCommand() {}

    /// Records the withdrawal and prints the receipt.
    ///
    /// @param start starts the program without pages, if none is running on the data folder
    /// @return 0 recorded, 1 refused, 2 wrong arguments
    static int run(List<String> arguments, Supplier<ConfigurableApplicationContext> start)
            throws InterruptedException {
        Optional<CommandCall> call = parse(arguments);
        return StartMessage.say(
                call.isPresent()
                        ? answer(call.get(), start)
                        : CommandAnswer.of(2, StartMessage.lines("withdraw.usage", Map.of())));
    }

    private static CommandAnswer answer(
            CommandCall call, Supplier<ConfigurableApplicationContext> start)
            throws InterruptedException {
        try {
            if (setting("QIUTONG_NEO4J_URI", "").isBlank()) {
                Optional<CommandAnswer> answer =
                        call.send(Path.of(setting("QIUTONG_DATA", "data")));
                if (answer.isPresent()) {
                    return answer.get();
                }
            }
        } catch (IOException e) {
            return CommandAnswer.of(1, StartMessage.lines("withdraw.failed", Map.of()));
        }
        try (ConfigurableApplicationContext program = start.get()) {
            return program.getBean(CommandWithdrawal.class)
                    .run(call.arguments(), InputStream.nullInputStream());
        }
    }

    private static Optional<CommandCall> parse(List<String> arguments) {
        Deque<String> left = new ArrayDeque<>(arguments);
        Map<String, String> values = new HashMap<>();
        while (!left.isEmpty()) {
            String next = left.pop();
            if (next.equals("--reason") && !left.isEmpty()) {
                values.put("reason", left.pop());
            } else if (next.equals("--as") && !left.isEmpty()) {
                values.put("as", left.pop().toUpperCase(Locale.ROOT));
            } else if (!next.startsWith("-") && !values.containsKey("id")) {
                values.put("id", next);
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(values)
                .filter(each -> each.containsKey("id"))
                .filter(each -> KINDS.contains(each.getOrDefault("as", "EXPERT")))
                .map(each -> new CommandCall(CommandWithdrawal.NAME, each, new byte[0]));
    }

    private static String setting(String name, String otherwise) {
        return System.getenv().getOrDefault(name, otherwise);
    }
}
