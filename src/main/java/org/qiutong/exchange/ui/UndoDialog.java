package org.qiutong.exchange.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import java.util.Optional;
import org.qiutong.exchange.ImportService;
import org.qiutong.exchange.MadeStudies;
import org.qiutong.exchange.StoredImport;
import org.qiutong.kit.JobArea;
import org.qiutong.kit.Localized;
import org.qiutong.withdrawal.TakingRefused;

/// Says what undoing an import takes away, and undoes it.
final class UndoDialog extends Dialog {

    private final ImportService imports;
    private final StoredImport stored;
    private final Runnable after;
    private final JobArea<Optional<TakingRefused>> area = new JobArea<>(this::done);

    /// @param after runs when the import was undone
    UndoDialog(ImportService imports, StoredImport stored, Runnable after) {
        this.imports = imports;
        this.stored = stored;
        this.after = after;
        addClassName("taking");
        setWidth("min(44rem, 100%)");
        Localized.effect(
                this,
                locale ->
                        setHeaderTitle(
                                Localized.message(
                                        locale,
                                        "import.undo.of",
                                        Map.of("study", stored.study()))));
        Button close = Localized.text(new Button(), "kit.close");
        close.addClickListener(_ -> close());
        getFooter().add(close);
        add(area);
        area.add(form());
    }

    private Component form() {
        TextField confirmed = Localized.label(new TextField(), "import.undo.typeId");
        Localized.effect(
                confirmed,
                locale ->
                        confirmed.setErrorMessage(
                                Localized.message(
                                        locale,
                                        "import.undo.wrongId",
                                        Map.of("id", stored.study()))));
        Button undo = Localized.text(new Button(), "import.undo.all");
        undo.addClickListener(_ -> {
            boolean wrong = !confirmed.getValue().strip().equals(stored.study().value());
            confirmed.setInvalid(wrong);
            if (!wrong && !area.isBusy()) {
                area.store(_ -> undone());
            }
        });
        Div form =
                new Div(
                        Localized.text(new Paragraph(), "import.undo.about"),
                        Localized.text(
                                new Paragraph(),
                                stored.format().equals(MadeStudies.FORM)
                                        ? "import.undo.made"
                                        : stored.again()
                                                ? "import.undo.again"
                                                : "import.undo.once"),
                        confirmed,
                        new Div(undo));
        form.addClassName("form");
        return form;
    }

    private Optional<TakingRefused> undone() {
        try {
            imports.undo(stored);
            return Optional.empty();
        } catch (TakingRefused refused) {
            return Optional.of(refused);
        }
    }

    private Component done(Optional<TakingRefused> refusal) {
        if (refusal.isEmpty()) {
            after.run();
            return Localized.text(
                    new Paragraph(), "import.undo.done", Map.of("study", stored.study()));
        }
        Paragraph text = new Paragraph();
        Localized.effect(
                text,
                locale ->
                        text.setText(
                                Localized.message(
                                        locale,
                                        "withdrawal.refused." + refusal.get().reason().name(),
                                        Map.of("count", refusal.get().count()))));
        text.addClassName("problem");
        text.getElement().setAttribute("role", "alert");
        return text;
    }
}
