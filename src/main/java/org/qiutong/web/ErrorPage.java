package org.qiutong.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.qiutong.graph.Outage;
import org.qiutong.text.Messages;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/// The page for a request that was refused before a view was asked, or that failed outside of one.
@Component
@ConditionalOnWebApplication
class ErrorPage {

    private final Messages messages;

    ErrorPage(Messages messages) {
        this.messages = messages;
    }

    /// In the language that the browser asks for: nothing else is known of the client.
    void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String asked = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        Locale language = messages.lookup(asked == null ? "" : asked);
        Words words = words(request, response.getStatus());
        response.setContentType("text/html;charset=UTF-8");
        String page =
                """
                <!doctype html>
                <html lang="%1$s" dir="auto">
                <meta name="viewport" content="width=device-width">
                <meta name="color-scheme" content="light dark">
                <title>%2$s</title>
                <style>body { font: 1.1rem/1.6 sans-serif; margin: 4rem auto; max-width: 36rem; padding: 0 1rem }</style>
                <main>
                <h1>%2$s</h1>
                <p>%3$s</p>
                <p><a href="%5$s/">%4$s</a></p>
                </main>
                """
                        .formatted(
                                language.toLanguageTag(),
                                text(language, words.title),
                                text(language, words.action),
                                text(language, "error.home"),
                                request.getContextPath() == null ? "" : request.getContextPath());
        response.getOutputStream().write(page.getBytes(UTF_8));
    }

    /// @param title the key of what happened
    /// @param action the key of what to do about it
    private record Words(String title, String action) {}

    private static Words words(HttpServletRequest request, int status) {
        if (request.getAttribute(Outage.class.getName()) instanceof Outage outage) {
            return switch (outage) {
                case NO_ANSWER -> new Words("error.database", "error.database.action");
                case CONTENDED -> new Words("error.contended", "error.contended.action");
                case DISK_FULL -> new Words("error.diskFull", "error.diskFull.action");
            };
        }
        if (request.getAttribute(RequestOrigin.UNKNOWN_HOST) != null) {
            return new Words("error.unknownHost", "error.unknownHost.action");
        }
        return switch (status) {
            case 401, 403 -> new Words("error.accessDenied", "error.accessDenied.action");
            case 429, 503 -> new Words("error.busy", "error.busy.action");
            default ->
                    status < 500
                            ? new Words("error.notFound", "error.notFound.action")
                            : new Words("error.internal", "error.internal.action");
        };
    }

    private String text(Locale language, String key) {
        return HtmlUtils.htmlEscape(messages.format(language, key, Map.of()));
    }
}
