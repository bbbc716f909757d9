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

/// What is done with a code at one press: moving it among those beside it, retiring and deleting
/// it.
final class CodeActions {

    private final CodebookDesk desk;
    private final Supplier<Concept> code;
    private final CodeUses uses;

    /// @param code as it was last read
    CodeActions(CodebookDesk desk, Supplier<Concept> code, CodeUses uses) {
        this.desk = desk;
        this.code = code;
        this.uses = uses;
    }

    Component order() {
        return FormRow.buttons(moving("codes.up", true), moving("codes.down", false));
    }

    private Button moving(String key, boolean up) {
        Button button = Localized.text(new Button(), key);
        button.addClickListener(_ -> {
            try {
                desk.editor().move(code.get(), up);
                desk.stored("codes.moved");
            } catch (CodebookRefused refused) {
                desk.refuse(refused);
            }
        });
        return button;
    }

    Component retiring() {
        boolean retired = code.get().retired();
        Button retire = Localized.text(new Button(), retired ? "codes.reinstate" : "codes.retire");
        retire.addClickListener(_ ->
                desk.follow(
                        retired ? "codes.reinstated" : "codes.retired",
                        () -> Optional.of(desk.editor().retire(code.get(), !retired).id())));
        Div part =
                new Div(
                        Localized.text(new H3(), "codes.retiring"),
                        Localized.text(new Paragraph(), "codes.retiring.about"),
                        retire);
        if (uses.canGo()) {
            Button delete = Localized.text(new Button(), "codes.delete");
            delete.addClickListener(_ ->
                    desk.follow(
                            "codes.deleted",
                            () -> {
                                desk.editor().delete(code.get());
                                return Optional.empty();
                            }));
            part.add(delete);
        }
        return part;
    }
}
