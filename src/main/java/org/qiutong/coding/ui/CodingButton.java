package org.qiutong.coding.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.qiutong.coding.CodingRefused;
import org.qiutong.kit.Localized;

/// A button that stores something, and says beside it why it was refused.
final class CodingButton extends Div {

    private final Div refusal = new Div();

    /// @param storing may refuse with [CodingRefused]
    /// @param then called when it was stored
    CodingButton(String key, Runnable storing, Runnable then) {
        addClassName("coding-button");
        refusal.getElement().setAttribute("role", "alert");
        Button button = Localized.text(new Button(), key);
        button.addClickListener(_ -> store(storing, then));
        add(button, refusal);
    }

    private void store(Runnable storing, Runnable then) {
        refusal.removeAll();
        try {
            storing.run();
        } catch (CodingRefused refused) {
            refusal.add(
                    Localized.text(
                            new Paragraph(), locale -> Localized.name(locale, refused.reason())));
            return;
        }
        then.run();
    }
}
