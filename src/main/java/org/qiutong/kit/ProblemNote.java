package org.qiutong.kit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Map;

/// Tells of a problem in the place of what it kept from being shown, and offers to try again.
public final class ProblemNote extends Div {

    public ProblemNote(Problem problem, Runnable retry) {
        addClassName("problem");
        getElement().setAttribute("role", "alert");
        Button again = Localized.text(new Button(), "kit.retry");
        again.addClickListener(_ -> retry.run());
        again.setDisableOnClick(true);
        Paragraph reference =
                Localized.text(new Paragraph(), "error.reference", Map.of("id", problem.id()));
        reference.addClassName("reference");
        switch (problem.kind()) {
            case DATABASE_UNREACHABLE ->
                    add(
                            Localized.text(new H2(), "error.database"),
                            Localized.text(new Paragraph(), "error.database.action"));
            case UNEXPECTED ->
                    add(
                            Localized.text(new H2(), "error.internal"),
                            Localized.text(new Paragraph(), "error.internal.action"));
        }
        add(again, reference);
    }
}
