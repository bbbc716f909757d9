package org.qiutong.translation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.qiutong.kit.Localized;
import org.qiutong.translation.Change;
import org.qiutong.translation.ChangeRefused;
import org.qiutong.translation.EditConflict;
import org.qiutong.translation.Move;
import org.qiutong.translation.Translation;
import org.qiutong.translation.ui.EditorPage.Opened;
import org.qiutong.translation.ui.EditorPage.Reason;

/// The form for a translation: its text, the warnings of the check, and the steps that are allowed.
final class RenderingForm extends Section {

    private final Translation translation;
    private final Function<Change, Translation> store;
    private final Consumer<Reason> reopen;
    private final RenderingField text;
    private final TextField note = Localized.label(new TextField(), "translations.note");
    private final Div refusal = new Div();

    RenderingForm(
            Opened opened,
            String account,
            Function<Change, Translation> store,
            Consumer<Reason> reopen) {
        this.translation = opened.translation();
        this.store = store;
        this.reopen = reopen;
        Change shown =
                opened.why() instanceof Reason.Conflict(Change ours)
                        ? ours
                        : Change.of(translation.text());
        text = new RenderingField(translation.language(), shown.text());
        note.setValue(shown.note());
        note.setMaxLength(500);
        refusal.getElement().setAttribute("role", "alert");
        add(
                text,
                new WarningList(translation, opened.glossary(), text),
                note,
                refusal,
                steps(account));
    }

    RenderingField text() {
        return text;
    }

    private Div steps(String account) {
        Button save = Localized.text(new Button(), "translations.save");
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickListener(_ -> change(Optional.empty()));
        Div steps = new Div(save);
        steps.addClassName("ways");
        List<Move> moves =
                translation.version() == 0 ? List.of(Move.SUBMIT) : translation.moves(account);
        for (Move move : moves) {
            Button button = new Button();
            Localized.effect(button, locale -> button.setText(Localized.name(locale, move)));
            button.addClickListener(_ -> change(Optional.of(move)));
            steps.add(button);
        }
        if (translation.needsOtherEyes(account)) {
            steps.add(Localized.text(new Paragraph(), "translations.otherEyes"));
        }
        return steps;
    }

    private void change(Optional<Move> move) {
        refusal.removeAll();
        Change change = new Change(text.getValue(), move, note.getValue());
        try {
            boolean changed = store.apply(change).version() != translation.version();
            tell(changed ? "translations.saved" : "translations.unchanged");
            if (changed) {
                reopen.accept(new Reason.Stored());
            }
        } catch (EditConflict conflict) {
            reopen.accept(new Reason.Conflict(conflict.ours()));
        } catch (ChangeRefused refused) {
            Paragraph reason = new Paragraph();
            Localized.effect(
                    reason, locale -> reason.setText(Localized.name(locale, refused.reason())));
            refusal.add(reason);
        }
    }

    private void tell(String key) {
        Notification.show(
                Localized.message(getLocale(), key), 2500, Notification.Position.BOTTOM_CENTER);
    }
}
