package org.qiutong.coding.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import java.util.function.Supplier;
import org.qiutong.codebook.Concept;
import org.qiutong.coding.codes.CodeUses;
import org.qiutong.coding.codes.CodebookRefused;
import org.qiutong.kit.FormRow;
import org.qiutong.kit.Localized;

/// What is done with a code at one press: moving it among those beside it, retiring and deleting it.
final class CodeActions {

    private final CodebookDesk desk;
    private final Supplier<Concept> code;
    private final CodeUses uses;

    /// @param code as it was last read
    CodeActions(
            CodebookDesk desk,
            Supplier<Concept> code,
            CodeUses uses) {
        this.desk = desk;
        this.code = code;
        this.uses = uses;
    }

    Component order() {
        return FormRow.buttons(moving("codebook.up", true), moving("codebook.down", false));
    }

    private Button moving(String key, boolean up) {
        Button button = Localized.text(new Button(), key);
        button.addClickListener(_ -> {
            try {
                desk.editor().move(code.get(), up);
                desk.stored("codebook.moved");
            } catch (CodebookRefused refused) {
                desk.refuse(refused);
            }
        });
        return button;
    }

    Component retiring() {
        boolean retired = code.get().retired();
        Button retire =
                Localized.text(new Button(), retired ? "codebook.reinstate" : "codebook.retire");
        retire.addClickListener(_ ->
                desk.follow(
                        retired ? "codebook.reinstated" : "codebook.retired",
                        () ->
                                Optional.of(
                                        desk.editor().retire(code.get(), !retired).id())));
        Div part =
                new Div(
                        Localized.text(new H3(), "codebook.retiring"),
                        Localized.text(new Paragraph(), "codebook.retiring.about"),
                        retire);
        if (uses.canGo()) {
            Button delete = Localized.text(new Button(), "codebook.delete");
            delete.addClickListener(_ ->
                    desk.follow(
                            "codebook.deleted",
                            () -> {
                                desk.editor().delete(code.get());
                                return Optional.empty();
                            }));
            part.add(delete);
        }
        return part;
    }
}
