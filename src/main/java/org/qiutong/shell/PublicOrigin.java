package org.qiutong.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Optional;
import org.qiutong.kit.PageUrl;
import org.qiutong.web.PublicAddress;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Tells pages the public address of the program, if one is set, so that what they copy, cite and
/// print names it.
@Component
class PublicOrigin implements VaadinServiceInitListener {

    private final transient Optional<PublicAddress> address;

    PublicOrigin(Environment settings) {
        this.address = PublicAddress.of(settings);
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        address.ifPresent(ours ->
                event.addIndexHtmlRequestListener(
                        page -> page.getDocument().child(0).attr(PageUrl.ORIGIN, ours.origin())));
    }
}
