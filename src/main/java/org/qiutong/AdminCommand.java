package org.qiutong;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.qiutong.access.AdminReset;
import org.qiutong.command.CommandAnswer;
import org.qiutong.command.CommandCall;
import org.springframework.context.ConfigurableApplicationContext;

/// `admin reset [NAME]`: gives an administrator a new password, through the program that is running
/// on the data folder if there is one.
final class AdminCommand {

    private AdminCommand() {}

    /// Runs the command and prints the password.
    ///
    /// @param start starts the program without pages, if none is running on the data folder
    /// @return 0 done, 1 refused, 2 wrong arguments
    static int run(List<String> arguments, Supplier<ConfigurableApplicationContext> start)
            throws InterruptedException {
        if (arguments.isEmpty() || arguments.size() > 2 || !arguments.getFirst().equals("reset")) {
            return StartMessage.say(
                    CommandAnswer.of(2, StartMessage.lines("access.reset.usage", Map.of())));
        }
        Map<String, String> account =
                arguments.size() == 2 ? Map.of(AdminReset.ACCOUNT, arguments.get(1)) : Map.of();
        try {
            Optional<CommandAnswer> answer = ofRunning(account);
            if (answer.isPresent()) {
                return StartMessage.say(answer.get());
            }
        } catch (IOException e) {
            return StartMessage.say(
                    CommandAnswer.of(1, StartMessage.lines("access.reset.ended", Map.of())));
        }
        try (ConfigurableApplicationContext program = start.get()) {
            return StartMessage.say(
                    program.getBean(AdminReset.class).run(account, InputStream.nullInputStream()));
        }
    }

    private static Optional<CommandAnswer> ofRunning(Map<String, String> account)
            throws IOException, InterruptedException {
        return setting("QIUTONG_NEO4J_URI", "").isBlank()
                ? new CommandCall(AdminReset.NAME, account, new byte[0])
                        .send(Path.of(setting("QIUTONG_DATA", "data")))
                : Optional.empty();
    }

    private static String setting(String name, String otherwise) {
        return System.getenv().getOrDefault(name, otherwise);
    }
}
