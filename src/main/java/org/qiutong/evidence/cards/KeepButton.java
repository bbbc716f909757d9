package org.qiutong.evidence.cards;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import java.util.Map;
import org.qiutong.kit.Localized;

/// Puts a quotation into the reader's selection, or takes it out again.
public final class KeepButton extends Button {

    /// @param quotation its id
    public KeepButton(String quotation) {
        Selection selection = Selection.current();
        addThemeVariants(ButtonVariant.TERTIARY);
        addClickListener(_ -> selection.toggle(quotation));
        Localized.effect(
                this,
                locale ->
                        setText(
                                Localized.message(
                                        locale,
                                        selection.ids().contains(quotation)
                                                ? "selection.remove"
                                                : "selection.keep")));
    }

    /// A link to the selection, with the number of quotations in it.
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
