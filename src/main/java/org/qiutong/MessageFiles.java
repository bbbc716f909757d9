package org.qiutong;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.qiutong.text.Messages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/// Reads the texts of the interface from every `i18n/` on the class path: one file for each
/// language, so that a new language needs only a new file.
@Configuration
class MessageFiles {

    private static final String NAME = "translations";

    @Bean
    static Messages messages() throws IOException {
        Map<Locale, Map<String, String>> patterns = new HashMap<>();
        for (Resource file :
                new PathMatchingResourcePatternResolver()
                        .getResources("classpath*:i18n/" + NAME + "*.properties")) {
            Properties properties =
                    PropertiesLoaderUtils.loadProperties(new EncodedResource(file, UTF_8));
            Map<String, String> byKey = new HashMap<>();
            properties.forEach((key, pattern) -> byKey.put((String) key, (String) pattern));
            patterns.put(language(String.valueOf(file.getFilename())), byKey);
        }
        return new Messages(patterns);
    }

    /// `translations_zh_Hans.properties` holds `zh-Hans`, the file without a suffix English.
    private static Locale language(String fileName) {
        String suffix = fileName.substring(NAME.length(), fileName.indexOf('.'));
        return suffix.isEmpty()
                ? Locale.ENGLISH
                : Locale.forLanguageTag(suffix.substring(1).replace('_', '-'));
    }
}
