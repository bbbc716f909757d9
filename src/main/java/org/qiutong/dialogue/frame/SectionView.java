package org.qiutong.dialogue.frame;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import org.qiutong.dialogue.Dialogue;
import org.qiutong.dialogue.DialogueService;
import org.qiutong.id.DialogueId;
import org.qiutong.kit.Loaded;
import org.qiutong.kit.Missing;

/// One section of a dialogue, in the frame that all of them share. A section is a package-private
/// subclass with `@Route("dialogues/:id/…")`, `@RolesAllowed("CONVENOR")` and [DialogueSection].
///
/// @param <T> what the section shows besides the dialogue
// A component is put together in its constructor; nothing is shown before a section is entered.
@SuppressWarnings("this-escape")
public abstract class SectionView<T> extends Div implements BeforeEnterObserver {

    private final DialogueService dialogues;
    private final Loaded<Opened<T>> page = new Loaded<>(this::show);
    private String id = "";

    private record Opened<T>(Dialogue dialogue, T more) {}

    protected SectionView(DialogueService dialogues) {
        this.dialogues = dialogues;
        add(page);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = event.getRouteParameters().get("id").orElseThrow();
        reload();
    }

    /// Asks the services for what the section shows besides the dialogue; runs in another thread.
    protected abstract T read(Dialogue dialogue);

    /// What the reader sees below the frame's navigation, which begins with an `h2`.
    ///
    /// @param draft the dialogue, to be read and saved
    protected abstract Component section(Draft draft, T more);

    /// Shows the section as it is stored by now.
    protected final void reload() {
        String asked = id;
        page.load(() -> {
            Dialogue dialogue =
                    dialogues
                            .dialogue(Missing.unless(asked, DialogueId::new))
                            .orElseThrow(() -> new Missing(asked));
            return new Opened<>(dialogue, read(dialogue));
        });
    }

    private Component show(Opened<T> opened) {
        Draft draft = new Draft(dialogues, opened.dialogue(), this::reload);
        return new DialogueFrame(getClass(), draft, section(draft, opened.more()));
    }
}
