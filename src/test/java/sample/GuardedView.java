package sample;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.qiutong.kit.PageHeader;

/// A view for researchers.
@Route("guarded")
@Menu(title = "sample.note", order = 2)
@RolesAllowed("RESEARCHER")
class GuardedView extends Div {
    GuardedView() {
        add(new PageHeader("sample.note"));
    }
}
