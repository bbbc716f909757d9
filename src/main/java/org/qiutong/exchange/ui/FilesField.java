package org.qiutong.exchange.ui;

import com.vaadin.flow.component.html.Div;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.qiutong.exchange.Archive;
import org.qiutong.exchange.sheet.SheetTemplate;
import org.qiutong.kit.UploadField;

/// The files that are to be imported.
final class FilesField extends Div {

    private final UploadField upload =
            new UploadField(
                    "import.files",
                    "import-files",
                    new UploadField.Limits(20, 64, Archive.MOST_BYTES >> 20));

    FilesField(SheetTemplate template) {
        addClassName("files");
        add(upload, new TemplateLinks(template));
    }

    boolean isEmpty() {
        return upload.isEmpty();
    }

    Set<String> names() {
        return Set.copyOf(upload.files().keySet());
    }

    /// Runs `listener` when there are other files than before.
    void onChange(Runnable listener) {
        upload.onChange(listener);
    }

    /// Runs `action` when all files that the browser shows are here.
    void whenComplete(Runnable action) {
        upload.whenComplete(action);
    }

    /// The files by name; an archive is replaced by the files in it.
    Map<String, byte[]> unpacked() {
        return Archive.unpacked(upload.files());
    }

    /// The name of the only file, without its ending, if it is an archive.
    Optional<String> archive() {
        return Optional.of(upload.files())
                .filter(all -> all.size() == 1)
                .map(all -> all.entrySet().iterator().next())
                .filter(only -> Archive.is(only.getValue()))
                .map(only -> only.getKey().replaceFirst("\\.[^.]*$", ""));
    }
}
