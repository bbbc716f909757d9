package org.qiutong;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.function.BiFunction;
import org.qiutong.access.audit.Chain;
import org.qiutong.access.audit.ChainText;
import org.qiutong.access.audit.CommandAudit;
import org.qiutong.access.audit.Neo4jChainCheck;
import org.qiutong.command.CommandAnswer;
import org.qiutong.command.CommandCall;
import org.qiutong.graph.GraphServer;
import org.qiutong.graph.GraphStartException;
import org.qiutong.graph.StoreReport.Checked;
import org.qiutong.graph.StoreReport.NotChecked;
import org.qiutong.graph.StoreReport.Part;
import org.qiutong.graph.StoreReport.Repaired;
import org.slf4j.LoggerFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.env.Environment;

/// `check` and `repair`: maintenance of the files of the database in process while the program is
/// not running.
final class StoreCommands {

    /// The exit code for a database that is neither told sound nor damaged.
    private static final int NOT_CHECKED = 3;

    private StoreCommands() {}

    /// A context with settings and logging only.
    static final class Bare {}

    /// Checks the files, and then the chain of the audit log. While the program runs, only the
    /// chain can be checked.
    ///
    /// @return 0 sound, 1 damaged or not ours, 3 could not be checked
    static int check() {
        return run((provider, data) -> {
            Checked found = provider.check(data);
            if (found.isSound()) {
                say(0, StartMessage.lines("check.sound", Map.of("place", data.toString())));
                try (GraphServer server = provider.start(data)) {
                    return tell(Neo4jChainCheck.of(server));
                }
            }
            List<String> lines = new ArrayList<>();
            lines.add(StartMessage.lines("check.damaged", Map.of("place", data.toString())));
            found.changed().forEach(file -> lines.add("  " + file));
            found.faults().forEach(fault -> lines.add("  " + fault));
            lines.add(StartMessage.lines("check.remedy", Map.of()));
            return say(1, String.join("\n", lines));
        });
    }

    /// Tells whether the audit log is as it was written.
    private static int tell(Chain chain) {
        ChainText text = ChainText.of(chain);
        return say(
                chain instanceof Chain.Holds ? 0 : 1,
                StartMessage.lines(text.key(), text.arguments()) + ChainText.hash(chain));
    }

    /// The same, from the program that has the data folder open, if one does.
    private static void askRunning(Path data) {
        try {
            Optional<CommandAnswer> answer =
                    new CommandCall(CommandAudit.NAME, Map.of(), new byte[0]).send(data);
            if (answer.isPresent()) {
                StartMessage.say(answer.get());
            }
        } catch (IOException e) {
            LoggerFactory.getLogger(StoreCommands.class).warn("The program does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// @return 0 a new database is in place, 1 nothing has changed, 3 nor could the new one be
    ///   checked
    static int repair() {
        return run((provider, data) -> {
            Repaired repaired = provider.repair(data);
            List<String> lines = new ArrayList<>();
            lines.add(
                    StartMessage.lines(
                            "repair.done", Map.of("before", repaired.before().toString())));
            lines.addAll(parts(repaired.nodes()));
            lines.addAll(parts(repaired.relationships()));
            return say(0, String.join("\n", lines));
        });
    }

    private static List<String> parts(SortedMap<String, Part> parts) {
        List<String> lines = new ArrayList<>();
        parts.forEach((name, part) ->
                lines.add("  %s: %d / %d".formatted(name, part.kept(), part.expected())));
        return lines;
    }

    private static int run(BiFunction<GraphServer.Provider, Path, Integer> command) {
        try (var context =
                new SpringApplicationBuilder(Bare.class)
                        .web(WebApplicationType.NONE)
                        .run("--logging.file.name=${qiutong.data}/logs/command.log")) {
            Environment settings = context.getEnvironment();
            var data = Path.of(settings.getRequiredProperty("qiutong.data")).toAbsolutePath();
            if (!settings.getRequiredProperty("qiutong.neo4j.uri").isBlank()) {
                return say(1, StartMessage.lines("check.remote", Map.of()));
            }
            if (!Files.isDirectory(data.resolve("neo4j"))) {
                return say(1, StartMessage.lines("check.none", Map.of("place", data.toString())));
            }
            try {
                return ServiceLoader.load(GraphServer.Provider.class)
                        .findFirst()
                        .map(provider -> command.apply(provider, data.normalize()))
                        .orElseGet(() -> say(1, StartMessage.lines("start.noDatabase", Map.of())));
            } catch (NotChecked e) {
                LoggerFactory.getLogger(StoreCommands.class).error("Not checked", e);
                say(NOT_CHECKED, reason(e, data, settings));
                askRunning(data);
                return NOT_CHECKED;
            } catch (GraphStartException e) {
                LoggerFactory.getLogger(StoreCommands.class).error("Not done", e);
                return say(1, refusal(e, settings));
            }
        }
    }

    private static String reason(NotChecked e, Path data, Environment settings) {
        return StartMessage.lines(
                        "check.unchecked",
                        Map.of("place", data.toString(), "log", StartFailures.log(settings)))
                + "\n"
                + (e.getCause() instanceof GraphStartException start
                        ? StartFailures.explain(start, settings)
                        : "  " + NestedExceptionUtils.getMostSpecificCause(e));
    }

    private static String refusal(GraphStartException e, Environment settings) {
        return e.reason() == GraphStartException.Reason.DAMAGED
                ? StartMessage.lines(
                        "repair.failed",
                        Map.of("place", e.place(), "log", StartFailures.log(settings)))
                : StartFailures.explain(e, settings);
    }

    private static int say(int code, String text) {
        (code == 0 ? System.out : System.err).println(text);
        return code;
    }
}
