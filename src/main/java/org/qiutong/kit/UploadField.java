package org.qiutong.kit;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Files that a reader hands in, held in memory.
public final class UploadField extends Div {

    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private final Limits limits;

    /// How much is taken.
    ///
    /// @param files how many
    /// @param megabytes how large each may be, in units of 2^20 bytes
    /// @param together how large all may be together
    public record Limits(int files, int megabytes, int together) {}

    /// @param id of its label on the page
    public UploadField(String labelKey, String id, Limits limits) {
        this.limits = limits;
        Upload upload = new Upload(this::receive);
        upload.setMaxFiles(limits.files());
        upload.setMaxFileSize(limits.megabytes() << 20);
        upload.addFileRemovedListener(removed -> files.remove(removed.getFileName()));
        Localized.effect(upload, locale -> upload.setI18n(texts(locale)));
        Span label = Localized.text(new Span(), labelKey);
        label.setId(id);
        upload.getElement().setAttribute("role", "group");
        upload.getElement().setAttribute("aria-labelledby", id);
        addClassName("files");
        add(label, upload);
    }

    public boolean isEmpty() {
        return files.isEmpty();
    }

    /// The files by name.
    public Map<String, byte[]> files() {
        return Map.copyOf(files);
    }

    /// The browser's word for a size is not taken: what arrives is counted.
    private void receive(UploadEvent event) throws IOException {
        try (InputStream in = event.getInputStream()) {
            int most = limits.megabytes() << 20;
            byte[] bytes = in.readNBytes(most + 1);
            long held = files.values().stream().mapToLong(each -> each.length).sum();
            if (bytes.length > most
                    || held + bytes.length > (long) limits.together() << 20
                    || files.size() >= limits.files()) {
                event.reject();
            } else {
                files.put(event.getFileName(), bytes);
            }
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
