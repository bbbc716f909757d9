package org.qiutong.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.qiutong.access.Authority;
import org.qiutong.access.Role;
import org.qiutong.command.CommandAnswer;
import org.qiutong.command.RunningCommand;
import org.qiutong.graph.Outage;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.Messages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// An import from the command line, with its result in each language of the interface.
@Component
public class CommandImport implements RunningCommand {

    private static final Logger LOG = LoggerFactory.getLogger(CommandImport.class);

    private final ImportService imports;
    private final Messages messages;

    CommandImport(ImportService imports, Messages messages) {
        this.imports = imports;
        this.messages = messages;
    }

    @Override
    public String name() {
        return ImportCall.NAME;
    }

    @Override
    public CommandAnswer run(Map<String, String> arguments, InputStream body) throws IOException {
        ImportCall call = ImportCall.of(arguments);
        byte[] files = body.readNBytes(Archive.MOST_BYTES);
        return run(call, () -> StudyFolder.of(Archive.files("zip", files)));
    }

    /// @param folder gives the files; it may refuse to
    /// @return the code 0 stored or fit to be, 1 refused, 2 wrong usage, and what to tell, in lines
    public CommandAnswer run(ImportCall call, Supplier<StudyFolder> folder) {
        Optional<String> format = call.format();
        if (format.isPresent() && !imports.formats().contains(format.get())) {
            return CommandAnswer.of(
                    2,
                    messages.lines(
                            "import.unknownFormat",
                            Map.of("format", format.get(), "formats", imports.formats())));
        }
        try (var _ = Authority.ofProgram(Role.RESEARCHER)) {
            StudyFolder files = folder.get();
            ImportBatch batch = imports.read(format, files, call.request());
            return call.dryRun() ? preview(batch) : stored(batch);
        } catch (ImportRefused refused) {
            return CommandAnswer.of(1, explain(refused));
        } catch (RuntimeException e) {
            LOG.error("An import failed", e);
            return CommandAnswer.of(1, Outage.of(e).map(this::explain).orElseGet(this::broken));
        }
    }

    private String explain(Outage outage) {
        return switch (outage) {
            case NO_ANSWER -> messages.lines("error.database", Map.of());
            case CONTENDED -> withAction("error.contended");
            case DISK_FULL -> withAction("error.diskFull");
        };
    }

    private String withAction(String key) {
        return messages.lines(key, Map.of()) + "\n" + messages.lines(key + ".action", Map.of());
    }

    private String broken() {
        return messages.lines("import.broken", Map.of());
    }

    /// What would change, and what was guessed, as it would be answered.
    private CommandAnswer preview(ImportBatch batch) {
        ImportPreview preview = imports.preview(batch);
        List<String> lines = new ArrayList<>();
        for (ImportQuestion each : batch.questions()) {
            // Nothing but the files says what else could be answered.
            List<String> possible = each.kind().hasNames() ? each.choices() : List.of(each.guess());
            possible.forEach(one -> lines.add("  --answer '" + each.id() + "=" + one + "'"));
        }
        for (Locale language : messages.languages()) {
            lines.add(messages.format(language, "import.dryRun", counts(batch, language)));
            for (ImportPreview.Part part : preview.parts()) {
                lines.add(
                        "  "
                                + messages.format(
                                        language,
                                        "import.dryRun.part",
                                        Map.of(
                                                "kind",
                                                messages.format(
                                                        language,
                                                        "name.ImportPreview.Kind."
                                                                + part.kind().name(),
                                                        Map.of()),
                                                "added",
                                                part.added(),
                                                "changed",
                                                part.changed(),
                                                "unchanged",
                                                part.unchanged(),
                                                "removed",
                                                part.removed())));
            }
        }
        return CommandAnswer.of(0, String.join("\n", lines) + notes(batch));
    }

    /// What is left out, in lines of their own.
    private String notes(ImportBatch batch) {
        StringBuilder lines = new StringBuilder();
        for (Locale language : messages.languages()) {
            for (ImportProblem note : batch.notes()) {
                lines.append("\n  ")
                        .append(
                                messages.format(
                                        language,
                                        "import.problem." + note.key(),
                                        note.arguments()));
            }
        }
        return lines.toString();
    }

    private CommandAnswer stored(ImportBatch given) {
        ImportBatch batch = imports.store(given, "qiutong");
        return CommandAnswer.of(
                0,
                messages.languages().stream()
                        .map(language ->
                                messages.format(language, "import.stored", counts(batch, language)))
                        .collect(Collectors.joining("\n", "", notes(batch))));
    }

    private static Map<String, Object> counts(ImportBatch batch, Locale language) {
        Map<String, Object> counts = new HashMap<>();
        counts.put("study", batch.study().id());
        counts.put("title", batch.study().title().best(LanguageTag.of(language)).text());
        counts.put("experts", batch.experts().size());
        counts.put("concepts", batch.concepts().size());
        counts.put("quotations", batch.quotations().size());
        counts.put("findings", batch.findings().size());
        counts.put("votes", batch.holdings().size());
        return counts;
    }

    private String explain(ImportRefused refused) {
        List<String> lines = new ArrayList<>();
        for (Locale language : messages.languages()) {
            lines.add(
                    messages.format(language, "import.refused", Map.of("count", refused.count())));
            refused.problems()
                    .forEach(problem ->
                            lines.add(
                                    "  "
                                            + messages.format(
                                                    language,
                                                    "import.problem." + problem.key(),
                                                    problem.arguments())));
        }
        return String.join("\n", lines);
    }
}
