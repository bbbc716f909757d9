package org.qiutong.kit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Map;

/// Shows a problem in place of the content that could not be loaded, and offers a retry.
public final class ProblemNote extends Div {

    public ProblemNote(Problem problem, Runnable retry) {
        this(problem, retry, "kit.retry");
    }

    /// A note that offers another action than a retry.
    public ProblemNote(Problem problem, Runnable wayOut, String wayOutKey) {
        add(Localized.text(new H2(), titleKey(problem)));
        tell(problem, wayOut, wayOutKey);
    }

    private ProblemNote() {}

    /// The note without its heading, for a page that has it as its own.
    public static ProblemNote withoutHeading(Problem problem, Runnable retry) {
        ProblemNote note = new ProblemNote();
        note.tell(problem, retry, "kit.retry");
        return note;
    }

    /// What a problem is called.
    public static String titleKey(Problem problem) {
        return switch (problem.kind()) {
            case DATABASE_UNREACHABLE -> "error.database";
            case CONTENDED -> "error.contended";
            case DISK_FULL -> "error.diskFull";
            case MISSING -> "error.notFound";
            case BUSY -> "error.busy";
            case TOO_MANY_JOBS -> "error.tooManyJobs";
            case UNEXPECTED -> "error.internal";
        };
    }

    private void tell(Problem problem, Runnable wayOut, String wayOutKey) {
        addClassName("problem");
        getElement().setAttribute("role", "alert");
        String action =
                switch (problem.kind()) {
                    case DATABASE_UNREACHABLE -> "error.database.action";
                    case CONTENDED -> "error.contended.action";
                    case DISK_FULL -> "error.diskFull.action";
                    case MISSING -> "error.notFound.action";
                    case BUSY -> "error.busy.action";
                    case TOO_MANY_JOBS -> "error.tooManyJobs.action";
                    case UNEXPECTED -> "error.internal.action";
                };
        Button button = Localized.text(new Button(), wayOutKey);
        button.addClickListener(_ -> wayOut.run());
        Paragraph reference =
                Localized.text(new Paragraph(), "error.reference", Map.of("id", problem.id()));
        reference.addClassName("reference");
        add(Localized.text(new Paragraph(), action));
        if (problem.kind() != Problem.Kind.MISSING) {
            add(button, reference);
        }
    }
}
