package org.qiutong.exchange.entry.ui;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.qiutong.exchange.ImportProblem;
import org.qiutong.exchange.ImportRefused;
import org.qiutong.exchange.transcript.TranscriptFile;
import org.qiutong.kit.FieldError;
import org.qiutong.kit.Localized;
import org.qiutong.kit.UploadField;

/// The text of an interview, pasted or as a file.
final class TranscriptField extends Div {

    private final TextArea pasted = Localized.label(new TextArea(), "entry.text");
    private final UploadField upload =
            new UploadField("entry.file", "entry-file", new UploadField.Limits(1, 64, 64));
    private final FieldError<TextArea> error = new FieldError<>(pasted);
    private final Consumer<Optional<TranscriptFile>> reading;

    /// @param reading told what there is to be read each time that it is another text
    TranscriptField(Consumer<Optional<TranscriptFile>> reading) {
        this.reading = reading;
        pasted.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        pasted.addValueChangeListener(_ -> changed());
        pasted.setMaxRows(12);
        pasted.setMinRows(6);
        pasted.setWidthFull();
        Localized.effect(
                pasted,
                locale -> pasted.setHelperText(Localized.message(locale, "entry.text.help")));
        upload.onChange(this::changed);
        add(pasted, upload);
    }

    void whenComplete(Runnable action) {
        upload.whenComplete(action);
    }

    private void changed() {
        reading.accept(pasted.isEmpty() && upload.isEmpty() ? Optional.empty() : check());
    }

    /// The text; nothing if an error is told.
    Optional<TranscriptFile> check() {
        if (!error.check(!pasted.getValue().isBlank() || !upload.isEmpty(), "entry.text.none")
                || !error.check(
                        pasted.getValue().isBlank() || upload.isEmpty(), "entry.text.both")) {
            return Optional.empty();
        }
        try {
            if (upload.isEmpty()) {
                return Optional.of(
                        TranscriptFile.read(
                                Localized.message(getLocale(), "entry.text"),
                                pasted.getValue().getBytes(UTF_8)));
            }
            Map.Entry<String, byte[]> file = upload.files().entrySet().iterator().next();
            return error.check(TranscriptFile.isCalledSo(file.getKey()), "entry.file.other")
                    ? Optional.of(TranscriptFile.read(file.getKey(), file.getValue()))
                    : Optional.empty();
        } catch (ImportRefused refused) {
            refuse(refused);
            return Optional.empty();
        }
    }

    FieldError<?> error() {
        return error;
    }

    /// Tells what is wrong with the text.
    void refuse(ImportRefused refused) {
        error.show(
                Optional.of(locale ->
                        refused.problems().stream()
                                .map(each -> message(each, locale))
                                .collect(Collectors.joining(" "))));
        error.focus();
    }

    void refuse(Enum<?> reason) {
        error.show(reason);
        error.focus();
    }

    private static String message(ImportProblem problem, Locale locale) {
        return Localized.message(locale, "import.problem." + problem.key(), problem.arguments());
    }
}
