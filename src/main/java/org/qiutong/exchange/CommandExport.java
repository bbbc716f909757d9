package org.qiutong.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.qiutong.access.Authority;
import org.qiutong.access.Role;
import org.qiutong.command.CommandAnswer;
import org.qiutong.command.RunningCommand;
import org.qiutong.text.Messages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Takes a study out from the command line, as the program itself, since whoever gives the command
/// has the data folder.
@Component
public class CommandExport implements RunningCommand {

    private static final Logger LOG = LoggerFactory.getLogger(CommandExport.class);

    private final StudyExports exports;
    private final Messages messages;

    CommandExport(StudyExports exports, Messages messages) {
        this.exports = exports;
        this.messages = messages;
    }

    @Override
    public String name() {
        return ExportCall.NAME;
    }

    @Override
    public CommandAnswer run(Map<String, String> arguments, InputStream body) {
        return run(ExportCall.of(arguments));
    }

    /// @return the code 0 with the file, or with the list of files where none is asked for; 1 no
    ///   such study, or it failed; 2 no such file
    public CommandAnswer run(ExportCall call) {
        try (var _ = Authority.ofProgram(Role.ADMINISTRATOR)) {
            return answer(call);
        } catch (RuntimeException e) {
            LOG.error("An export failed", e);
            return CommandAnswer.of(1, messages.lines("export.broken", Map.of()));
        }
    }

    private CommandAnswer answer(ExportCall call) {
        if (!exports.isThere(call.study())) {
            return CommandAnswer.of(
                    1, messages.lines("export.noStudy", Map.of("study", call.study())));
        }
        if (call.file().isEmpty()) {
            return CommandAnswer.of(0, list());
        }
        Optional<StudyExport> export = exports.of(call.file().get());
        if (export.isEmpty()) {
            return CommandAnswer.of(
                    2,
                    messages.lines("export.noFile", Map.of("file", call.file().get()))
                            + "\n"
                            + list());
        }
        // Whole before any of it is sent: whoever receives it could not tell half a file.
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            exports.write(export.get(), call.study(), call.language().locale(), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new CommandAnswer(0, bytes::writeTo);
    }

    /// Each file with what it holds, in a line.
    private String list() {
        return exports.all().stream()
                .map(each ->
                        "  %-26s %s"
                                .formatted(
                                        each.id(),
                                        messages.languages().stream()
                                                .map(language -> named(each, language))
                                                .collect(Collectors.joining(" / "))))
                .collect(Collectors.joining("\n"));
    }

    private String named(StudyExport export, Locale language) {
        return messages.format(
                language,
                "kit.exportAs",
                Map.of(
                        "part",
                        messages.format(language, "export.part." + export.part(), Map.of()),
                        "format",
                        export.format()));
    }
}
