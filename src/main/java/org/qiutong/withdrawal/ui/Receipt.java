package org.qiutong.withdrawal.ui;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.qiutong.kit.Definitions;
import org.qiutong.kit.Localized;
import org.qiutong.text.LanguageTag;
import org.qiutong.withdrawal.Withdrawal;

/// The confirmation of a withdrawal, which can be kept as a file in all languages.
final class Receipt extends Div {

    Receipt(Withdrawal withdrawal) {
        add(Localized.text(new Paragraph(), "withdrawal.done"));
        Definitions facts =
                new Definitions()
                        .add("withdrawal.receipt", new Span(withdrawal.id()))
                        .add("withdrawal.of", new Span(withdrawal.subject().id()))
                        .add("withdrawal.at", new Span(withdrawal.at().toString()))
                        .add("withdrawal.by", new Span(withdrawal.by()));
        withdrawal.reason().ifPresent(text -> facts.add("withdrawal.reason", new Span(text)));
        byte[] bytes =
                Localized.languages().stream()
                        .map(language -> text(withdrawal, language))
                        .collect(Collectors.joining("\n\n"))
                        .getBytes(UTF_8);
        String name = "withdrawal-" + withdrawal.id() + ".txt";
        Anchor file =
                new Anchor(
                        DownloadHandler.fromInputStream(_ ->
                                new DownloadResponse(
                                        new ByteArrayInputStream(bytes),
                                        name,
                                        "text/plain;charset=utf-8",
                                        bytes.length)),
                        "");
        file.getElement().setAttribute("download", name);
        add(facts, Localized.text(file, "withdrawal.receipt.save"));
        getElement().setAttribute("role", "status");
    }

    private static String text(Withdrawal withdrawal, LanguageTag language) {
        Locale locale = language.locale();
        Map<String, Object> arguments = new HashMap<>();
        arguments.put("receipt", withdrawal.id());
        arguments.put("kind", withdrawal.subject().kind().name());
        arguments.put("id", withdrawal.subject().id());
        arguments.put("at", withdrawal.at().toString());
        arguments.put("by", withdrawal.by());
        arguments.put("reason", withdrawal.reason().orElse("–"));
        return Localized.message(locale, "withdrawal.receipt.text", arguments);
    }
}
