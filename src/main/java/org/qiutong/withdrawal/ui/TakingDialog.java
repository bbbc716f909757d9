package org.qiutong.withdrawal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.qiutong.kit.JobArea;
import org.qiutong.kit.Localized;
import org.qiutong.withdrawal.Deletions;
import org.qiutong.withdrawal.Outlook;
import org.qiutong.withdrawal.Subject;
import org.qiutong.withdrawal.TakingRefused;
import org.qiutong.withdrawal.Withdrawal;
import org.qiutong.withdrawal.Withdrawals;

/// Says what a withdrawal or a deletion takes away, does it once it is confirmed, and says what was
/// done.
final class TakingDialog extends Dialog {

    /// How something is taken back.
    enum Way {
        WITHDRAW,
        DELETE
    }

    private final Withdrawals withdrawals;
    private final Deletions deletions;
    private final Subject subject;
    private final Way way;
    private final JobArea<TakingStep> area = new JobArea<>(this::show);
    private final Button close = Localized.text(new Button(), "kit.close");
    private boolean done;

    TakingDialog(Withdrawals withdrawals, Deletions deletions, Subject subject, Way way) {
        this.withdrawals = withdrawals;
        this.deletions = deletions;
        this.subject = subject;
        this.way = way;
        addClassName("taking");
        setWidth("min(44rem, 100%)");
        setCloseOnOutsideClick(false);
        String title = way == Way.WITHDRAW ? "withdrawal.title" : "withdrawal.deleteTitle";
        Localized.effect(
                this,
                locale ->
                        setHeaderTitle(
                                Localized.message(
                                        locale,
                                        title,
                                        Map.of(
                                                "kind",
                                                subject.kind().name(),
                                                "id",
                                                subject.id()))));
        close.addClickListener(_ -> close());
        getFooter().add(close);
        add(area);
        addOpenedChangeListener(change -> {
            if (!change.isOpened() && done) {
                UI.getCurrentOrThrow()
                        .navigate(
                                subject.kind() == Subject.Kind.STUDY
                                        ? "studies"
                                        : "studies/" + subject.study());
            }
        });
        area.find(_ -> refusable(() -> new TakingStep.Asked(deletions.outlook(subject))));
    }

    private Component show(TakingStep step) {
        return switch (step) {
            case TakingStep.Asked(Outlook outlook) -> asked(outlook);
            case TakingStep.Withdrawn(Withdrawal withdrawal) -> {
                done = true;
                yield new Receipt(withdrawal);
            }
            case TakingStep.Deleted() -> {
                done = true;
                yield Localized.text(
                        new Paragraph(), "withdrawal.deleted", Map.of("id", subject.id()));
            }
            case TakingStep.Refused(TakingRefused refusal) ->
                    RefusedText.of(refusal.reason(), refusal.count());
        };
    }

    private Component asked(Outlook outlook) {
        boolean study = subject.kind() == Subject.Kind.STUDY;
        if (way == Way.DELETE && study && outlook.ofDialogue()) {
            return RefusedText.of(TakingRefused.Reason.OF_DIALOGUE, 0);
        }
        if (way == Way.DELETE && study && outlook.dialogues() > 0) {
            return RefusedText.of(TakingRefused.Reason.ON_AGENDAS, outlook.dialogues());
        }
        TextArea reason = Localized.label(new TextArea(), "withdrawal.reason");
        reason.setMaxLength(Withdrawal.LONGEST_REASON);
        Localized.effect(
                reason,
                locale ->
                        reason.setHelperText(Localized.message(locale, "withdrawal.reason.help")));
        TextField confirmed = Localized.label(new TextField(), "withdrawal.typeId");
        Localized.effect(
                confirmed,
                locale ->
                        confirmed.setErrorMessage(
                                Localized.message(
                                        locale,
                                        "withdrawal.typeId.wrong",
                                        Map.of("id", subject.id()))));
        Button act =
                Localized.text(
                        new Button(),
                        way == Way.WITHDRAW ? "withdrawal.doWithdraw" : "withdrawal.doDelete");
        act.addClickListener(_ -> {
            boolean wrong = study && !confirmed.getValue().strip().equals(subject.id());
            confirmed.setInvalid(wrong);
            if (!wrong && !area.isBusy()) {
                act(reason.getValue());
            }
        });
        reason.setVisible(way == Way.WITHDRAW);
        confirmed.setVisible(study);
        Div form = new Div(new OutlookText(subject, way, outlook), reason, confirmed, new Div(act));
        form.addClassName("form");
        return form;
    }

    private void act(String reason) {
        area.store(_ ->
                refusable(() -> {
                    if (way == Way.WITHDRAW) {
                        return new TakingStep.Withdrawn(
                                withdrawals.record(
                                        subject,
                                        Optional.of(reason.strip())
                                                .filter(each -> !each.isEmpty())));
                    }
                    deletions.delete(subject);
                    return new TakingStep.Deleted();
                }));
    }

    private static TakingStep refusable(Supplier<TakingStep> step) {
        try {
            return step.get();
        } catch (TakingRefused refused) {
            return new TakingStep.Refused(refused);
        }
    }
}
