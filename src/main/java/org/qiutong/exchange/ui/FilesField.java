package org.qiutong.exchange.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.qiutong.exchange.Archive;
import org.qiutong.kit.Localized;

/// The files that are to be imported, held in memory until they are.
final class FilesField extends Div {

    private static final int MOST_FILES = 20;
    private static final int MOST_BYTES = 64 << 20;

    private final Map<String, byte[]> files = new ConcurrentHashMap<>();

    FilesField() {
        Upload upload = new Upload(this::receive);
        upload.setMaxFiles(MOST_FILES);
        upload.setMaxFileSize(MOST_BYTES);
        upload.addFileRemovedListener(removed -> files.remove(removed.getFileName()));
        Localized.effect(upload, locale -> upload.setI18n(texts(locale)));
        Span label = Localized.text(new Span(), "import.files");
        label.setId("import-files");
        upload.getElement().setAttribute("role", "group");
        upload.getElement().setAttribute("aria-labelledby", "import-files");
        addClassName("files");
        add(label, upload);
    }

    boolean isEmpty() {
        return files.isEmpty();
    }

    /// The files by name; those of an archive, if there is one.
    Map<String, byte[]> unpacked() {
        Map<String, byte[]> unpacked = new HashMap<>();
        files.forEach((name, bytes) -> {
            if (Archive.is(bytes)) {
                unpacked.putAll(Archive.files(name, bytes));
            } else {
                unpacked.put(name, bytes);
            }
        });
        return unpacked;
    }

    /// What the only file is called, without its ending, if it is an archive.
    Optional<String> archive() {
        return Optional.of(files)
                .filter(all -> all.size() == 1)
                .map(all -> all.entrySet().iterator().next())
                .filter(only -> Archive.is(only.getValue()))
                .map(only -> only.getKey().replaceFirst("\\.[^.]*$", ""));
    }

    /// The browser's word for a size is not taken: what arrives is counted.
    private void receive(UploadEvent event) throws IOException {
        try (InputStream in = event.getInputStream()) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            long held = files.values().stream().mapToLong(each -> each.length).sum();
            if (bytes.length > MOST_BYTES
                    || held + bytes.length > Archive.MOST_BYTES
                    || files.size() >= MOST_FILES) {
                event.reject();
            } else {
                files.put(event.getFileName(), bytes);
            }
        }
    }

    private static UploadI18N texts(Locale locale) {
        String choose = Localized.message(locale, "import.choose");
        String drop = Localized.message(locale, "import.drop");
        String tooLarge = Localized.message(locale, "import.tooLarge");
        String uploading = Localized.message(locale, "import.uploading");
        return new UploadI18N()
                .setAddFiles(new UploadI18N.AddFiles().setOne(choose).setMany(choose))
                .setDropFiles(new UploadI18N.DropFiles().setOne(drop).setMany(drop))
                .setError(
                        new UploadI18N.Error()
                                .setTooManyFiles(Localized.message(locale, "import.tooMany"))
                                .setFileIsTooBig(tooLarge))
                .setFile(
                        new UploadI18N.File()
                                .setRemove(Localized.message(locale, "import.remove"))
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
