package org.qiutong.access.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import java.util.concurrent.Future;
import org.qiutong.access.Acting;
import org.qiutong.access.SessionEnded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Sends the open pages of a session that was ended to the login, and those of an account that must
/// change its password to where that is done.
@Component
class OpenPages implements VaadinServiceInitListener {

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource()
                .addUIInitListener(init ->
                        init.getUI()
                                .addBeforeEnterListener(enter -> {
                                    if (Acting.now().filter(Acting::mustChangePassword).isPresent()
                                            && enter.getNavigationTarget() != AccountView.class) {
                                        enter.forwardTo(AccountView.class);
                                    }
                                }));
    }

    @EventListener
    void leave(SessionEnded ended) {
        for (VaadinSession session : VaadinSession.getAllSessions(ended.session())) {
            Future<?> _ =
                    session.access(() -> {
                        for (UI page : session.getUIs()) {
                            page.getPage().setLocation("login?error=ended");
                        }
                    });
        }
    }
}
