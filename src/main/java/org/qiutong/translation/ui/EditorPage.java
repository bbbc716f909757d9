package org.qiutong.translation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.qiutong.evidence.Rendering.Status;
import org.qiutong.kit.Definitions;
import org.qiutong.kit.LanguageText;
import org.qiutong.kit.Localized;
import org.qiutong.kit.PageHeader;
import org.qiutong.text.LocalizedText;
import org.qiutong.text.Messages;
import org.qiutong.translation.Change;
import org.qiutong.translation.ChangeRefused;
import org.qiutong.translation.EditConflict;
import org.qiutong.translation.Glossary;
import org.qiutong.translation.HistoryEntry;
import org.qiutong.translation.Move;
import org.qiutong.translation.Translation;

/// The words to be rendered beside the rendering, with what the codebook and the check have to say,
/// the steps that may be taken, and what the rendering was before.
final class EditorPage extends Div {

    /// What the page shows.
    ///
    /// @param unsaved what could not be stored, since somebody else had stored something
    record Opened(
            Translation translation,
            List<HistoryEntry> history,
            Glossary glossary,
            Optional<Change> unsaved) {}

    private final Translation translation;
    private final Function<Change, Translation> store;
    private final Consumer<Optional<EditConflict>> reopen;
    private final TextArea text = new TextArea();
    private final TextField note = Localized.label(new TextField(), "translations.note");
    private final Div refusal = new Div();

    /// @param account who looks at it
    /// @param store stores a change to the version shown
    /// @param reopen shows the rendering as it is stored, and what could not be
    EditorPage(
            Opened opened,
            String account,
            Function<Change, Translation> store,
            Consumer<Optional<EditConflict>> reopen) {
        this.translation = opened.translation();
        this.store = store;
        this.reopen = reopen;
        fields(opened.unsaved());
        refusal.getElement().setAttribute("role", "alert");
        add(
                new PageHeader(locale ->
                        Localized.message(
                                locale,
                                "translations.edit",
                                Map.of(
                                        "quotation",
                                        translation.quotation(),
                                        "language",
                                        Messages.nameOf(translation.language().locale(), locale)))),
                facts());
        opened.unsaved().ifPresent(ours -> add(new ConflictNote(translation, ours, text)));
        Div parallel =
                new Div(
                        source(opened.glossary()),
                        new Section(
                                text,
                                new WarningList(translation, opened.glossary(), text),
                                note,
                                refusal,
                                steps(account)));
        parallel.addClassNames("parallel", "desk");
        add(parallel, new HistorySection(translation, opened.history(), text));
    }

    private void fields(Optional<Change> unsaved) {
        Localized.effect(
                text,
                locale ->
                        text.setLabel(
                                Localized.message(
                                        locale,
                                        "translations.text",
                                        Map.of(
                                                "language",
                                                Messages.nameOf(
                                                        translation.language().locale(),
                                                        locale)))));
        text.setValue(unsaved.map(Change::text).orElse(translation.text()));
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setMaxLength(20_000);
        // The label stays in the language of the interface.
        text.getElement()
                .executeJs(
                        "this.inputElement?.setAttribute('lang', $0)",
                        translation.language().value());
        note.setValue(unsaved.map(Change::note).orElse(""));
        note.setMaxLength(500);
    }

    private Definitions facts() {
        Anchor quotation = new Anchor("quotations/" + translation.quotation());
        Localized.text(quotation, "translations.toQuotation");
        Span method = new Span();
        Localized.effect(
                method, locale -> method.setText(Localized.name(locale, translation.method())));
        Span date = new Span();
        Localized.effect(date, locale -> date.setText(Localized.date(locale, translation.date())));
        Span status = new Span();
        Localized.effect(
                status,
                locale ->
                        status.setText(
                                translation.version() == 0
                                        ? Localized.message(locale, "translations.notBegun")
                                        : Localized.name(locale, translation.status())));
        status.setId("status");
        return new Definitions()
                .add("translations.status", status)
                .add("translations.since", date)
                .add("translations.method", method)
                .add("translations.quotation", quotation);
    }

    private Section source(Glossary glossary) {
        LocalizedText.Version source = translation.source();
        Section section =
                new Section(
                        Localized.text(new H2(), "translations.source"),
                        LanguageText.quote(source.language(), source.text()));
        section.addClassName("words");
        if (translation.status() == Status.OUTDATED) {
            section.add(
                    Localized.text(new Paragraph(), "translations.outdated"),
                    new DiffText(source.language(), translation.basis(), source.text()));
        }
        section.add(new TermList(glossary.in(source, translation.language()), translation, text));
        return section;
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
        try {
            store.apply(new Change(text.getValue(), move, note.getValue()));
        } catch (EditConflict conflict) {
            reopen.accept(Optional.of(conflict));
            return;
        } catch (ChangeRefused refused) {
            Paragraph reason = new Paragraph();
            Localized.effect(
                    reason, locale -> reason.setText(Localized.name(locale, refused.reason())));
            refusal.add(reason);
            return;
        }
        Notification.show(
                Localized.message(getLocale(), "translations.saved"),
                2500,
                Notification.Position.BOTTOM_CENTER);
        reopen.accept(Optional.empty());
    }
}
