package org.qiutong.withdrawal;

import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.qiutong.access.Authority;
import org.qiutong.access.Role;
import org.qiutong.command.CommandAnswer;
import org.qiutong.command.RunningCommand;
import org.qiutong.id.StableId;
import org.qiutong.text.Messages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// A withdrawal from the command line, with its receipt in each language of the interface.
@Component
public class CommandWithdrawal implements RunningCommand {

    public static final String NAME = "withdraw";

    private static final Logger LOG = LoggerFactory.getLogger(CommandWithdrawal.class);

    private final Withdrawals withdrawals;
    private final Messages messages;

    CommandWithdrawal(Withdrawals withdrawals, Messages messages) {
        this.withdrawals = withdrawals;
        this.messages = messages;
    }

    @Override
    public String name() {
        return NAME;
    }

    /// @param arguments `id`, and where given `reason` and `as`: the kind of what the id is of. A
    ///   study is withdrawn only if `as` says so. With it, an expert or a quotation need not be
    ///   stored under the id
    @Override
    public CommandAnswer run(Map<String, String> arguments, InputStream body) {
        String id = arguments.getOrDefault("id", "");
        Optional<String> reason =
                Optional.ofNullable(arguments.get("reason")).filter(text -> !text.isBlank());
        Optional<Subject.Kind> kind =
                Optional.ofNullable(arguments.get("as")).map(Subject.Kind::valueOf);
        if (reason.filter(text -> text.length() > Withdrawal.LONGEST_REASON).isPresent()) {
            return CommandAnswer.of(
                    1,
                    messages.lines(
                            "withdraw.longReason", Map.of("most", Withdrawal.LONGEST_REASON)));
        }
        try (var _ = Authority.ofProgram(Role.RESEARCHER)) {
            return withdrawals.asOperator(() -> withdraw(id, kind, reason));
        } catch (TakingRefused refused) {
            return CommandAnswer.of(
                    1,
                    messages.lines(
                            "withdrawal.refused." + refused.reason().name(),
                            Map.of("count", refused.count())));
        } catch (RuntimeException e) {
            LOG.error("A withdrawal failed", e);
            return CommandAnswer.of(1, messages.lines("withdraw.failed", Map.of()));
        }
    }

    private CommandAnswer withdraw(
            String id, Optional<Subject.Kind> kind, Optional<String> reason) {
        if (!StableId.is(id)) {
            throw new TakingRefused(TakingRefused.Reason.NOT_THERE, id);
        }
        Subject subject =
                kind.map(each -> new Subject(each, id)).orElseGet(() -> withdrawals.subject(id));
        if (subject.kind() == Subject.Kind.STUDY && kind.isEmpty()) {
            return CommandAnswer.of(1, messages.lines("withdraw.wholeStudy", Map.of("id", id)));
        }
        boolean stored = withdrawals.isStored(subject);
        Withdrawal withdrawal =
                kind.isPresent()
                        ? withdrawals.recordUnseen(subject, reason)
                        : withdrawals.record(subject, reason);
        return CommandAnswer.of(
                0,
                receipt(withdrawal)
                        + (stored
                                ? ""
                                : "\n" + messages.lines("withdraw.notStored", Map.of("id", id))));
    }

    private String receipt(Withdrawal withdrawal) {
        Map<String, Object> arguments = new HashMap<>();
        arguments.put("receipt", withdrawal.id());
        arguments.put("kind", withdrawal.subject().kind().name());
        arguments.put("id", withdrawal.subject().id());
        arguments.put("at", withdrawal.at().toString());
        arguments.put("by", withdrawal.by());
        arguments.put("reason", withdrawal.reason().orElse("–"));
        return messages.lines("withdrawal.receipt.text", arguments);
    }
}
