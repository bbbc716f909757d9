package org.qiutong.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qiutong.text.Messages;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.util.HtmlUtils;

/// What a person sees whose request was refused before a view was asked, as of an address that
/// could not be meant. By its name it takes the place of Spring's own page.
@Component("error")
@ConditionalOnWebApplication
class ErrorPage implements View {

    private final Messages messages;

    ErrorPage(Messages messages) {
        this.messages = messages;
    }

    @Override
    public void render(
            @Nullable Map<String, ?> model,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        write(request, response);
    }

    /// In the language that the browser asks for: nothing else is known of who asks.
    void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String asked = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        Locale language = messages.lookup(asked == null ? "" : asked);
        String key = key(response.getStatus());
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
                <p><a href="/">%4$s</a></p>
                </main>
                """
                        .formatted(
                                language.toLanguageTag(),
                                text(language, key),
                                text(language, key + ".action"),
                                text(language, "error.home"));
        response.getOutputStream().write(page.getBytes(UTF_8));
    }

    private static String key(int status) {
        if (status == 401 || status == 403) {
            return "error.accessDenied";
        }
        return status < 500 ? "error.notFound" : "error.internal";
    }

    private String text(Locale language, String key) {
        return HtmlUtils.htmlEscape(messages.format(language, key, Map.of()));
    }
}
