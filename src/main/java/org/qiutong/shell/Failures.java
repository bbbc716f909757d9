package org.qiutong.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.qiutong.kit.Problem;
import org.qiutong.kit.ProblemNote;
import org.springframework.stereotype.Component;

/// Handles uncaught exceptions: logs them under an id, and tells the reader without losing the
/// page.
@Component
class Failures implements VaadinServiceInitListener {

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource()
                .addSessionInitListener(
                        init -> init.getSession().setErrorHandler(Failures::failed));
    }

    private static void failed(ErrorEvent event) {
        Problem problem = Problem.log(event.getThrowable());
        UI ui = UI.getCurrent();
        if (ui != null) {
            ui.accessSynchronously(() -> tell(problem));
        }
    }

    private static void tell(Problem problem) {
        Notification notification = new Notification();
        notification.add(new ProblemNote(problem, notification::close, "kit.close"));
        notification.setPosition(Notification.Position.BOTTOM_STRETCH);
        notification.setDuration(0);
        notification.addThemeVariants(NotificationVariant.ERROR);
        notification.open();
    }
}
