package org.qiutong.dialogue.frame;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.qiutong.access.cards.PersonName;
import org.qiutong.dialogue.Dialogue;
import org.qiutong.dialogue.Dialogue.Part;
import org.qiutong.dialogue.DialogueConflict;
import org.qiutong.dialogue.DialogueRefused;
import org.qiutong.dialogue.DialogueService;
import org.qiutong.kit.Localized;
import org.qiutong.kit.Problem;
import org.qiutong.kit.ProblemNote;

/// A dialogue while somebody works on it: each change is stored at once, and this says when, or why
/// not. What is not stored stays in the fields.
public final class Draft extends Div {

    private final DialogueService dialogues;
    private final Runnable reload;
    private final Paragraph status = new Paragraph();
    private final Div trouble = new Div();
    private Dialogue seen;

    /// @param reload shows the dialogue as it is stored by then
    public Draft(DialogueService dialogues, Dialogue seen, Runnable reload) {
        this.dialogues = dialogues;
        this.seen = seen;
        this.reload = reload;
        addClassName("draft");
        status.getElement().setAttribute("role", "status");
        trouble.getElement().setAttribute("role", "alert");
        add(status, trouble);
        if (seen.archived()) {
            say(locale -> Localized.message(locale, "dialogue.archived"));
        } else {
            saved();
        }
    }

    /// The dialogue as it was stored last.
    public Dialogue dialogue() {
        return seen;
    }

    /// Stores a part.
    public void save(Part part) {
        attempt(() -> {
            seen = dialogues.save(seen, part);
            saved();
        });
    }

    /// Does something else that may be refused.
    public void attempt(Runnable action) {
        trouble.removeAll();
        try {
            action.run();
        } catch (DialogueConflict conflict) {
            conflict(conflict);
        } catch (DialogueRefused refused) {
            say(locale -> notSaved(locale, List.of(Localized.name(locale, refused.reason()))));
        } catch (RuntimeException failure) {
            say(locale -> Localized.message(locale, "dialogue.notSaved.failure"));
            trouble.add(new ProblemNote(Problem.log(failure), () -> attempt(action)));
        }
    }

    /// Takes over what was stored by other means.
    public void stored(Dialogue dialogue) {
        seen = dialogue;
        saved();
    }

    /// Shows the dialogue as it is stored by now.
    public void reload() {
        reload.run();
    }

    /// Says that what is in the fields is not stored.
    ///
    /// @param whyKeys keys of what is wrong
    public void refuse(List<String> whyKeys) {
        trouble.removeAll();
        say(locale ->
                notSaved(
                        locale,
                        whyKeys.stream().map(key -> Localized.message(locale, key)).toList()));
    }

    private static String notSaved(Locale locale, List<String> why) {
        return Localized.message(locale, "dialogue.notSaved", Map.of("why", String.join(" ", why)));
    }

    private void saved() {
        Instant at = seen.changed();
        say(locale -> Localized.message(locale, "dialogue.saved", Map.of("at", Date.from(at))));
    }

    private void say(Function<Locale, String> words) {
        status.removeAll();
        Span text = new Span();
        status.add(text);
        Localized.effect(text, locale -> text.setText(words.apply(locale)));
    }

    private void conflict(DialogueConflict conflict) {
        say(locale -> Localized.message(locale, "dialogue.notSaved.conflict"));
        Button mine = Localized.text(new Button(), "dialogue.conflict.mine");
        mine.addClickListener(_ -> {
            seen = conflict.now();
            save(conflict.ours());
        });
        Button theirs = Localized.text(new Button(), "dialogue.conflict.theirs");
        theirs.addClickListener(_ -> reload());
        Anchor look = Localized.text(new Anchor(), "dialogue.conflict.look");
        look.setHref(UI.getCurrentOrThrow().getActiveViewLocation().getPath());
        look.setTarget(AnchorTarget.BLANK);
        Div ways = new Div(look, theirs, mine);
        ways.addClassName("ways");
        Section note =
                new Section(
                        Localized.text(
                                new H2(),
                                "dialogue.conflict",
                                Map.of("account", PersonName.of(conflict.now().changedBy()))),
                        Localized.text(new Paragraph(), "dialogue.conflict.advice"),
                        ways);
        note.addClassNames("problem", "conflict");
        trouble.add(note);
    }
}
