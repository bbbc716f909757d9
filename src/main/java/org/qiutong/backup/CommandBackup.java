package org.qiutong.backup;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.qiutong.access.Authority;
import org.qiutong.access.Role;
import org.qiutong.command.CommandAnswer;
import org.qiutong.command.RunningCommand;
import org.qiutong.graph.Outage;
import org.qiutong.text.Messages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// A backup for the command line, which writes the file itself: where the program may write and
/// where its user wants the file are different things.
@Component
public class CommandBackup implements RunningCommand {

    public static final String NAME = "backup";

    private static final Logger LOG = LoggerFactory.getLogger(CommandBackup.class);

    private final BackupService backups;
    private final Messages messages;

    CommandBackup(BackupService backups, Messages messages) {
        this.backups = backups;
        this.messages = messages;
    }

    @Override
    public String name() {
        return NAME;
    }

    /// @return the code 0 and the backup, or 1 and why there is none
    @Override
    public CommandAnswer run(Map<String, String> arguments, InputStream body) {
        return run();
    }

    public CommandAnswer run() {
        try (var _ = Authority.ofProgram(Role.ADMINISTRATOR)) {
            BackupFile.Content content = backups.make();
            return new CommandAnswer(
                    0,
                    out -> {
                        try {
                            content.writeTo(out);
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                            throw new IOException(e);
                        }
                    });
        } catch (IOException | RuntimeException e) {
            LOG.error("A backup failed", e);
            return CommandAnswer.of(1, Outage.of(e).map(this::explain).orElseGet(this::broken));
        }
    }

    private String explain(Outage outage) {
        return switch (outage) {
            case NO_ANSWER -> lines("error.database");
            case CONTENDED -> lines("backup.contended");
            case DISK_FULL -> lines("error.diskFull");
        };
    }

    private String broken() {
        return lines("backup.broken");
    }

    private String lines(String key) {
        return messages.languages().stream()
                .map((Locale language) -> messages.format(language, key, Map.of()))
                .collect(Collectors.joining("\n"));
    }
}
