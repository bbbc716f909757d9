package org.qiutong.exchange.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.qiutong.exchange.sheet.SheetTemplate;
import org.qiutong.kit.Localized;
import org.qiutong.text.Messages;

/// The workbooks to fill in, each language under its own name.
final class TemplateLinks extends Paragraph {

    TemplateLinks(SheetTemplate template) {
        addClassName("templates");
        add(Localized.text(new Span(), "import.template"));
        for (Locale language : template.languages()) {
            String file = "qiutong-" + language.toLanguageTag() + "." + SheetTemplate.EXTENSION;
            Anchor link =
                    new Anchor(
                            (DownloadHandler) event -> send(event, file, template, language),
                            Messages.nameOf(language));
            link.getElement().setAttribute("download", file);
            link.getElement().setAttribute("lang", language.toLanguageTag());
            add(link);
        }
    }

    private static void send(
            DownloadEvent event, String file, SheetTemplate template, Locale language)
            throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        template.write(language, bytes);
        event.setFileName(file);
        event.setContentType(SheetTemplate.MEDIA_TYPE);
        event.setContentLength(bytes.size());
        try (OutputStream out = event.getOutputStream()) {
            bytes.writeTo(out);
        }
    }
}
