package org.qiutong.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.qiutong.kit.Localized;
import org.qiutong.kit.PageHeader;

/// Shown for a view that the reader's role does not allow.
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class AccessDeniedView extends Div implements HasErrorParameter<AccessDeniedException> {

    AccessDeniedView() {
        add(
                PageHeader.plain("error.accessDenied"),
                Localized.text(new Paragraph(), "error.accessDenied.action"),
                Localized.text(new Anchor(""), "error.home"));
    }

    @Override
    public int setErrorParameter(
            BeforeEnterEvent event, ErrorParameter<AccessDeniedException> error) {
        return HttpServletResponse.SC_FORBIDDEN;
    }
}
