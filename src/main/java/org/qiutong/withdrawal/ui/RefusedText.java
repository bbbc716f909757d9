package org.qiutong.withdrawal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Map;
import org.qiutong.kit.Localized;
import org.qiutong.withdrawal.TakingRefused;

/// Why something cannot be taken away, as an alert.
final class RefusedText {

    private RefusedText() {}

    static Component of(TakingRefused.Reason reason, int count) {
        Paragraph text = new Paragraph();
        Localized.effect(
                text,
                locale ->
                        text.setText(
                                Localized.message(
                                        locale,
                                        "withdrawal.refused." + reason.name(),
                                        Map.of("count", count))));
        Div note = new Div(text);
        note.addClassName("problem");
        note.getElement().setAttribute("role", "alert");
        return note;
    }
}
