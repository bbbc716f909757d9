package org.qiutong.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The content security policy of pages: only scripts with the page's nonce run, and scripts that
/// those load. Vaadin needs `unsafe-eval`, as its client builds functions from what the server
/// sends, and `unsafe-inline` for styles, as its components bring `style` elements. The browser
/// does not cache the page, as its nonce is valid once.
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class ContentPolicy implements VaadinServiceInitListener {

    private final SecureRandom random = new SecureRandom();

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this::protect);
    }

    private void protect(IndexHtmlResponse page) {
        byte[] bytes = new byte[18];
        random.nextBytes(bytes);
        String nonce = Base64.getEncoder().encodeToString(bytes);
        page.getDocument().getElementsByTag("script").attr("nonce", nonce);
        page.getVaadinResponse().setHeader("Cache-Control", "no-store");
        page.getVaadinResponse()
                .setHeader(
                        "Content-Security-Policy",
                        """
                        default-src 'none'; \
                        script-src 'nonce-%s' 'strict-dynamic' 'unsafe-eval'; \
                        style-src 'self' 'unsafe-inline'; \
                        img-src 'self' data:; \
                        font-src 'self' data:; \
                        connect-src 'self'; \
                        manifest-src 'self'; \
                        base-uri 'self'; \
                        form-action 'self'; \
                        frame-ancestors 'none'\
                        """
                                .formatted(nonce));
    }
}
