package org.qiutong;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinSession;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/// A test of views without a browser: it opens addresses, switches languages, and reads the
/// content.
abstract class ViewTest extends SpringBrowserlessTest {

    static final Locale CHINESE = Locale.forLanguageTag("zh-Hans");

    /// Opens an address relative to the root, with or without a query.
    void open(String address) {
        int query = address.indexOf('?');
        UI.getCurrent()
                .navigate(
                        query < 0 ? address : address.substring(0, query),
                        query < 0
                                ? QueryParameters.empty()
                                : QueryParameters.fromString(address.substring(query + 1)));
        settle();
    }

    /// Switches the language of the interface.
    void speak(Locale language) {
        VaadinSession.getCurrent().setLocale(language);
        runPendingSignalsTasks();
        settle();
    }

    /// Waits until nothing on the page is loading.
    void settle() {
        Instant end = Instant.now().plus(Duration.ofSeconds(30));
        do {
            roundTrip();
            runPendingSignalsTasks(50, TimeUnit.MILLISECONDS);
        } while (find(Component.class).withAttribute("aria-busy", "true").exists()
                && Instant.now().isBefore(end));
        roundTrip();
    }

    /// All text of the view.
    String text() {
        return text(find(Main.class).single());
    }

    static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
