package org.qiutong.backup;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
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
            case NO_ANSWER -> messages.lines("error.database", Map.of());
            case CONTENDED -> messages.lines("backup.contended", Map.of());
            case DISK_FULL -> messages.lines("error.diskFull", Map.of());
        };
    }

    private String broken() {
        return messages.lines("backup.broken", Map.of());
    }
}
