package org.qiutong.dialogue.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import org.qiutong.dialogue.Dialogue;
import org.qiutong.dialogue.DialogueService;
import org.qiutong.dialogue.frame.Draft;
import org.qiutong.kit.Localized;
import org.qiutong.text.LanguageTag;

/// Says what goes with a dialogue, and deletes it.
final class DeleteDialog extends Dialog {

    DeleteDialog(DialogueService dialogues, Draft draft) {
        Dialogue dialogue = draft.dialogue();
        addClassName("taking");
        setWidth("min(36rem, 100%)");
        Localized.effect(
                this,
                locale ->
                        setHeaderTitle(
                                Localized.message(locale, "dialogue.delete")
                                        + " – "
                                        + dialogue.setting()
                                                .title()
                                                .best(LanguageTag.of(locale))
                                                .text()));
        add(
                Localized.text(new Paragraph(), "dialogue.delete.goes"),
                Localized.text(new Paragraph(), "dialogue.delete.study"));
        Button cancel = Localized.text(new Button(), "kit.close");
        cancel.addClickListener(_ -> close());
        Button delete = Localized.text(new Button(), "dialogue.delete.forGood");
        delete.addClickListener(_ -> {
            close();
            draft.attempt(() -> {
                dialogues.delete(dialogue.id());
                UI.getCurrentOrThrow().navigate("dialogues");
            });
        });
        getFooter().add(cancel, delete);
    }
}
