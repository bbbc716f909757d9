package org.qiutong.exchange.polis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.PropertyResourceBundle;
import org.qiutong.exchange.ImportBatch;
import org.qiutong.exchange.ImportFormat;
import org.qiutong.exchange.ImportRequest;
import org.qiutong.exchange.StudyFolder;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.Messages;

/// Reads exports of Polis for tests of other packages.
public final class PolisReading {

    public static final Messages MESSAGES =
            new Messages(
                    Map.of(
                            Locale.ENGLISH,
                            texts("translations.properties"),
                            Locale.forLanguageTag("zh-Hans"),
                            texts("translations_zh_Hans.properties")));

    private PolisReading() {}

    public static ImportFormat format() {
        return new PolisReader(MESSAGES);
    }

    /// The export that the tests bring.
    public static ImportBatch park() {
        return read("park", StudyFolder.of(Path.of("src/test/resources/polis/park")));
    }

    /// @param study the id that it is to have
    public static ImportBatch read(String study, StudyFolder folder) {
        return read(
                folder, new ImportRequest(Optional.of(study), Optional.empty(), LanguageTag.UND));
    }

    public static ImportBatch read(StudyFolder folder, ImportRequest request) {
        return new PolisReader(MESSAGES).read(folder, request);
    }

    private static Map<String, String> texts(String file) {
        try (var in = java.nio.file.Files.newBufferedReader(Path.of("i18n", file))) {
            PropertyResourceBundle bundle = new PropertyResourceBundle(in);
            Map<String, String> texts = new HashMap<>();
            bundle.keySet().forEach(key -> texts.put(key, bundle.getString(key)));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
