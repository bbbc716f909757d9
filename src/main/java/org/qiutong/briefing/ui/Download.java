package org.qiutong.briefing.ui;

import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Supplier;

/// A file that a link leads to.
record Download(String name, String mediaType, Supplier<byte[]> content) {

    /// To be kept.
    DownloadHandler asFile() {
        return event -> {
            event.setFileName(name);
            send(event);
        };
    }

    /// To be read in the browser.
    DownloadHandler asPage() {
        return this::send;
    }

    private void send(DownloadEvent event) throws IOException {
        byte[] bytes = content.get();
        event.setContentType(mediaType);
        event.setContentLength(bytes.length);
        try (OutputStream out = event.getOutputStream()) {
            out.write(bytes);
        }
    }
}
