package org.qiutong.kit;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// Files that a reader hands in, held in memory.
///
/// Each file comes in a request of its own, and other user actions in further requests: the server
/// may see them in any order. So the browser says with each change of its list which files it
/// shows, and [#whenComplete] waits until those are here ([ReceivedFiles]).
public final class UploadField extends Div {

    /// The names in the browser's list, without those whose upload has failed.
    private static final String SHOWN = "element.files.filter(f => !f.error).map(f => f.name)";

    private static final String STARTED = "event.detail.file.name";

    /// Takes an earlier file out of the browser's list when another of its name comes: the list
    /// begins with the latest.
    private static final String REPLACE =
            """
            const replace = () => {
              const names = new Set();
              const earlier = this.files.find(f => names.has(f.name) || !names.add(f.name));
              if (earlier)
                this.dispatchEvent(new CustomEvent('file-abort', {detail: {file: earlier}}));
            };
            this.addEventListener('files-changed', replace);
            return () => this.removeEventListener('files-changed', replace);
            """;

    private final Limits limits;
    private final ReceivedFiles received;
    private final List<Runnable> listeners = new ArrayList<>();
    private Map<String, byte[]> told = Map.of();

    /// What the field accepts.
    ///
    /// @param files how many
    /// @param megabytes how large each may be, in units of 2^20 bytes
    /// @param together how large all may be together
    public record Limits(int files, int megabytes, int together) {}

    /// @param id of its label on the page
    public UploadField(String labelKey, String id, Limits limits) {
        this.limits = limits;
        received = new ReceivedFiles(limits);
        Upload upload = new Upload(this::receive);
        upload.setMaxFiles(limits.files());
        upload.setMaxFileSize(limits.megabytes() << 20);
        for (String change : List.of("files-changed", "upload-error")) {
            upload.getElement().addEventListener(change, this::changed).addEventData(SHOWN);
        }
        upload.getElement()
                .addEventListener("upload-start", this::started)
                .addEventData(SHOWN)
                .addEventData(STARTED);
        upload.getElement().addJsInitializer(REPLACE);
        Localized.effect(upload, locale -> upload.setI18n(texts(locale)));
        Span label = Localized.text(new Span(), labelKey);
        label.setId(id);
        upload.getElement().setAttribute("role", "group");
        upload.getElement().setAttribute("aria-labelledby", id);
        addClassName("files");
        add(label, upload);
    }

    public boolean isEmpty() {
        return files().isEmpty();
    }

    /// The files by name.
    public Map<String, byte[]> files() {
        return received.files();
    }

    /// Runs `action` when all files that the browser shows are here: now, or as soon as the last
    /// one has come. An earlier action that still waits is dropped.
    public void whenComplete(Runnable action) {
        received.whenComplete(action);
    }

    /// Runs `listener` when there are other files than before.
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /// The browser reports more than changes of the files; equal are the same bytes only.
    private void tell() {
        Map<String, byte[]> now = files();
        if (!now.equals(told)) {
            told = now;
            listeners.forEach(Runnable::run);
        }
    }

    private void changed(DomEvent event) {
        received.shown(
                event.getEventData()
                        .get(SHOWN)
                        .valueStream()
                        .map(JsonNode::asString)
                        .collect(Collectors.toUnmodifiableSet()));
        tell();
    }

    private void started(DomEvent event) {
        received.started(event.getEventData().get(STARTED).asString());
        changed(event);
    }

    /// Counts the bytes that arrive, since the size that the browser states cannot be trusted.
    private void receive(UploadEvent event) throws IOException {
        try (InputStream in = event.getInputStream()) {
            byte[] bytes = in.readNBytes((limits.megabytes() << 20) + 1);
            if (!received.keep(event.getFileName(), bytes)) {
                event.reject();
            }
        } finally {
            received.arrived(event.getFileName());
            PageJobs.access(
                    event.getUI(),
                    () -> {
                        tell();
                        received.goOn();
                    });
        }
    }

    private UploadI18N texts(Locale locale) {
        String choose = Localized.message(locale, "kit.upload.choose");
        String drop = Localized.message(locale, "kit.upload.drop");
        String tooLarge =
                Localized.message(
                        locale, "kit.upload.tooLarge", Map.of("megabytes", limits.megabytes()));
        String uploading = Localized.message(locale, "kit.upload.uploading");
        return new UploadI18N()
                .setAddFiles(new UploadI18N.AddFiles().setOne(choose).setMany(choose))
                .setDropFiles(new UploadI18N.DropFiles().setOne(drop).setMany(drop))
                .setError(
                        new UploadI18N.Error()
                                .setTooManyFiles(Localized.message(locale, "kit.upload.tooMany"))
                                .setFileIsTooBig(tooLarge))
                .setFile(
                        new UploadI18N.File()
                                .setRemove(Localized.message(locale, "kit.upload.remove"))
                                .setRetry(Localized.message(locale, "kit.retry"))
                                .setStart(uploading))
                .setUploading(
                        new UploadI18N.Uploading()
                                .setStatus(
                                        new UploadI18N.Uploading.Status()
                                                .setConnecting(uploading)
                                                .setStalled(uploading)
                                                .setProcessing(uploading)
                                                .setHeld(uploading))
                                .setRemainingTime(
                                        new UploadI18N.Uploading.RemainingTime()
                                                .setPrefix("")
                                                .setUnknown(""))
                                .setError(
                                        new UploadI18N.Uploading.Error()
                                                .setServerUnavailable(
                                                        Localized.message(
                                                                locale, "shell.disconnected"))
                                                .setUnexpectedServerError(
                                                        Localized.message(locale, "error.internal"))
                                                .setForbidden(tooLarge)
                                                .setFileTooLarge(tooLarge)))
                .setUnits(List.of("B", "kB", "MB", "GB"), 1000);
    }
}
