package org.qiutong.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.qiutong.kit.PageHeader;
import org.qiutong.kit.Problem;
import org.qiutong.kit.ProblemNote;
import org.springframework.http.HttpHeaders;

/// Shown in place of a view that could not be built. The address stays, so a reload is enough once
/// the problem has passed.
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class FailureView extends Div implements HasErrorParameter<Exception> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> error) {
        Problem problem = Problem.log(error.getCaughtException());
        Location address = event.getLocation();
        removeAll();
        add(
                PageHeader.plain(ProblemNote.titleKey(problem)),
                ProblemNote.withoutHeading(
                        problem,
                        () ->
                                UI.getCurrent()
                                        .navigate(
                                                address.getPath(), address.getQueryParameters())));
        return switch (problem.kind()) {
            case DATABASE_UNREACHABLE, CONTENDED, DISK_FULL, BUSY, TOO_MANY_JOBS -> {
                VaadinResponse.getCurrent()
                        .setHeader(
                                HttpHeaders.RETRY_AFTER,
                                Integer.toString(Problem.RETRY_AFTER_SECONDS));
                yield HttpServletResponse.SC_SERVICE_UNAVAILABLE;
            }
            case MISSING -> HttpServletResponse.SC_NOT_FOUND;
            case UNEXPECTED -> HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
        };
    }
}
