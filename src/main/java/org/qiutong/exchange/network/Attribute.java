package org.qiutong.exchange.network;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;

/// A value that a node or an edge has.
sealed interface Attribute {

    /// One text, in no language.
    record Text(String text) implements Attribute {}

    record Whole(long value) implements Attribute {}

    record Flag(boolean value) implements Attribute {}

    /// Several texts, in no language.
    record Several(List<String> texts) implements Attribute {

        public Several {
            texts = List.copyOf(texts);
        }
    }

    /// Texts by language.
    record Localized(SortedMap<LanguageTag, List<String>> texts) implements Attribute {}

    /// Attributes by name, in the order in which they are written. What is absent is left out.
    final class Attributes {

        private final Map<String, Attribute> all = new LinkedHashMap<>();

        Attributes text(String name, String text) {
            if (!text.isBlank()) {
                all.put(name, new Text(text));
            }
            return this;
        }

        Attributes text(String name, Optional<?> text) {
            text.ifPresent(each -> text(name, each.toString()));
            return this;
        }

        Attributes whole(String name, long value) {
            all.put(name, new Whole(value));
            return this;
        }

        Attributes flag(String name, boolean value) {
            all.put(name, new Flag(value));
            return this;
        }

        Attributes several(String name, List<String> texts) {
            if (!texts.isEmpty()) {
                all.put(name, new Several(texts));
            }
            return this;
        }

        Attributes texts(String name, LocalizedText text) {
            return texts(
                    name,
                    text.byLanguage().entrySet().stream()
                            .collect(
                                    Collectors.toMap(
                                            Map.Entry::getKey, each -> List.of(each.getValue()))));
        }

        Attributes texts(String name, Map<LanguageTag, List<String>> texts) {
            if (!texts.isEmpty()) {
                all.put(name, new Localized(new TreeMap<>(texts)));
            }
            return this;
        }

        Map<String, Attribute> all() {
            return all;
        }
    }
}
