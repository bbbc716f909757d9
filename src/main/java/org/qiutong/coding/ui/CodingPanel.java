package org.qiutong.coding.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import java.util.function.Supplier;
import org.qiutong.coding.CodingRefused;
import org.qiutong.coding.TranscriptPassage;
import org.qiutong.kit.Localized;

/// Where a passage is coded: its form, the codes to pick from, and what was refused.
final class CodingPanel extends Div {

    private final Div form = new Div(Localized.text(new Paragraph(), "coding.how"));
    private final Div refusal = new Div();
    private final CodePicker codes;
    private final Button undo = Localized.text(new Button(), "coding.undo");
    private Optional<PassageForm> shown = Optional.empty();

    CodingPanel(CodePicker codes, NewCode fresh, Runnable undoing) {
        this.codes = codes;
        addClassName("side");
        codes.setVisible(false);
        undo.addClickListener(_ -> undoing.run());
        undo.setEnabled(false);
        refusal.getElement().setAttribute("role", "alert");
        add(Localized.text(new H2(), "coding.title"), form, codes, refusal, undo, fresh);
    }

    /// Shows a passage; the form stays as it is where it has what is stored.
    ///
    /// @param codable whether codes can be given to it now
    /// @param making makes a form for it
    void show(TranscriptPassage passage, boolean codable, Supplier<PassageForm> making) {
        refusal.removeAll();
        if (shown.filter(each -> each.takes(passage)).isEmpty()) {
            PassageForm next = making.get();
            form.removeAll();
            form.add(next);
            shown = Optional.of(next);
        }
        codes.setVisible(true);
        codes.setEnabled(codable);
    }

    void refuse(CodingRefused.Reason reason) {
        refusal.removeAll();
        refusal.add(Localized.text(new Paragraph(), locale -> Localized.name(locale, reason)));
    }

    void canUndo(boolean something) {
        undo.setEnabled(something);
    }
}
