package org.qiutong.access.audit;

import java.io.InputStream;
import java.util.Map;
import java.util.stream.Collectors;
import org.qiutong.access.Authority;
import org.qiutong.access.Role;
import org.qiutong.command.CommandAnswer;
import org.qiutong.command.RunningCommand;
import org.qiutong.text.Messages;
import org.springframework.stereotype.Component;

/// Verifies the chain of the audit log for the command line, while the program runs.
@Component
public class CommandAudit implements RunningCommand {

    public static final String NAME = "audit";

    private final AuditLog audit;
    private final Messages messages;

    CommandAudit(AuditLog audit, Messages messages) {
        this.audit = audit;
        this.messages = messages;
    }

    @Override
    public String name() {
        return NAME;
    }

    /// @return 0 it holds, 1 it is broken
    @Override
    public CommandAnswer run(Map<String, String> arguments, InputStream body) {
        try (var _ = Authority.ofProgram(Role.ADMINISTRATOR)) {
            Chain chain = audit.verify();
            ChainText text = ChainText.of(chain);
            return CommandAnswer.of(
                    chain instanceof Chain.Holds ? 0 : 1,
                    messages.languages().stream()
                            .map(language ->
                                    messages.format(language, text.key(), text.arguments())
                                            + ChainText.hash(chain))
                            .collect(Collectors.joining("\n")));
        }
    }
}
