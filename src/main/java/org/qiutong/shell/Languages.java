package org.qiutong.shell;

import com.ibm.icu.util.ULocale;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.qiutong.access.Acting;
import org.qiutong.kit.Localized;
import org.qiutong.kit.TextLanguage;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.Messages;
import org.springframework.stereotype.Component;

/// The two languages that a reader sets: that of the interface and that of the texts. Both are
/// stored in the session, and in a cookie each for the next one. Until the reader chooses, the
/// interface uses the language that the browser requests.
@Component
class Languages implements VaadinServiceInitListener {

    private static final String INTERFACE = "language";
    private static final String TEXTS = "texts";
    private static final String PREFERRED = "language of the account";

    /// A browser takes a cookie of such a name over TLS only, and from this host only.
    private static final String OVER_TLS = "__Host-";

    private final transient Messages messages;

    Languages(Messages messages) {
        this.messages = messages;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        VaadinService service = event.getSource();
        service.addSessionInitListener(init -> restore(init.getSession(), init.getRequest()));
        service.addUIInitListener(init -> {
            prefer(VaadinSession.getCurrent());
            follow(init.getUI());
        });
        service.setSystemMessagesProvider(info -> systemMessages(info.getLocale()));
        event.addIndexHtmlRequestListener(index -> {
            Locale language = VaadinSession.getCurrent().getLocale();
            index.getDocument()
                    .child(0)
                    .attr("lang", language.toLanguageTag())
                    .attr("dir", direction(language));
        });
    }

    /// Switches the interface to another language, on every page of the session at once.
    void use(Locale language) {
        VaadinSession.getCurrent().setLocale(language);
        remember(INTERFACE, language.toLanguageTag());
    }

    /// Changes the language of the texts.
    void use(TextLanguage texts) {
        TextLanguage.choose(texts);
        remember(TEXTS, texts.value());
    }

    private void restore(VaadinSession session, VaadinRequest request) {
        String asked =
                cookie(request, INTERFACE)
                        .or(() -> Optional.ofNullable(request.getHeader("Accept-Language")))
                        .orElse("");
        session.setLocale(messages.lookup(asked));
        cookie(request, TEXTS).flatMap(TextLanguage::parse).ifPresent(TextLanguage::choose);
    }

    /// Uses the language that an account prefers, once after it has signed in or has changed that:
    /// what is chosen afterwards on the page counts.
    private void prefer(VaadinSession session) {
        Acting.now()
                .flatMap(acting -> acting.language().map(LanguageTag::locale))
                .filter(language -> !language.equals(session.getAttribute(PREFERRED)))
                .ifPresent(language -> {
                    session.setAttribute(PREFERRED, language);
                    use(language);
                });
    }

    /// Updates what Vaadin does not when the language changes.
    private static void follow(UI ui) {
        Localized.effect(
                ui,
                language -> {
                    ui.getPage()
                            .executeJs(
                                    """
                                    document.documentElement.lang = $0;
                                    document.documentElement.dir = $1;
                                    Object.assign(window.Vaadin?.connectionIndicator ?? {},
                                        {onlineText: $2, offlineText: $3, reconnectingText: $4});
                                    """,
                                    language.toLanguageTag(),
                                    direction(language),
                                    Localized.message(language, "shell.online"),
                                    Localized.message(language, "shell.disconnected"),
                                    Localized.message(language, "shell.reconnecting"));
                    ui.getReconnectDialogConfiguration()
                            .setDialogText(Localized.message(language, "shell.reconnecting"));
                    ui.getReconnectDialogConfiguration()
                            .setDialogTextGaveUp(Localized.message(language, "shell.disconnected"));
                });
    }

    private SystemMessages systemMessages(Locale language) {
        CustomizedSystemMessages texts = new CustomizedSystemMessages();
        texts.setSessionExpiredNotificationEnabled(true);
        texts.setSessionExpiredCaption(text(language, "shell.sessionExpired"));
        texts.setSessionExpiredMessage(text(language, "shell.reload"));
        texts.setInternalErrorCaption(text(language, "error.internal"));
        texts.setInternalErrorMessage(text(language, "shell.reload"));
        texts.setCookiesDisabledCaption(text(language, "shell.cookiesDisabled"));
        texts.setCookiesDisabledMessage(text(language, "shell.cookiesDisabled.action"));
        texts.setSyncErrorCaption(text(language, "error.internal"));
        texts.setSyncErrorMessage(text(language, "shell.reload"));
        return texts;
    }

    private String text(Locale language, String key) {
        return messages.format(language, key, Map.of());
    }

    private static String direction(Locale language) {
        return ULocale.forLocale(language).isRightToLeft() ? "rtl" : "ltr";
    }

    private static Optional<String> cookie(VaadinRequest request, String name) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(cookie ->
                        cookie.getName().equals(request.isSecure() ? OVER_TLS + name : name))
                .map(Cookie::getValue)
                .findFirst();
    }

    private static void remember(String name, String value) {
        VaadinRequest request = VaadinRequest.getCurrent();
        boolean secure = request != null && request.isSecure();
        Cookie cookie = new Cookie(secure ? OVER_TLS + name : name, value);
        cookie.setPath("/");
        cookie.setSecure(secure);
        cookie.setHttpOnly(true);
        cookie.setAttribute("SameSite", "Lax");
        cookie.setMaxAge((int) Duration.ofDays(365).toSeconds());
        VaadinResponse response = VaadinResponse.getCurrent();
        if (response != null) {
            response.addCookie(cookie);
        }
    }
}
