package org.qiutong.evidence.cards;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import java.util.Map;
import org.qiutong.kit.Localized;

/// Puts a quotation or a passage into the reader's selection, or takes it out again.
public final class KeepButton extends Button {

    /// @param key as [Kept] has it
    public KeepButton(String key) {
        Selection selection = Selection.current();
        addThemeVariants(ButtonVariant.TERTIARY);
        addClickListener(_ -> selection.toggle(key));
        Localized.effect(
                this,
                locale -> {
                    boolean kept = selection.ids().contains(key);
                    boolean full = !kept && selection.ids().size() >= Selection.MOST;
                    setEnabled(!full);
                    setText(
                            Localized.message(
                                    locale,
                                    kept
                                            ? "selection.remove"
                                            : full ? "selection.full" : "selection.keep",
                                    Map.of("most", Selection.MOST)));
                });
    }

    /// A link to the selection, with how much is in it.
    public static Anchor selected() {
        Selection selection = Selection.current();
        Anchor link = new Anchor("selection");
        Localized.effect(
                link,
                locale ->
                        link.setText(
                                Localized.message(
                                        locale,
                                        "selection.link",
                                        Map.of("count", selection.ids().size()))));
        return link;
    }
}
