package org.qiutong.graph;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qiutong.id.StableId;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;
import org.qiutong.text.SortKey;

/// The properties of a node to be written, the counterpart of [Row].
public final class Properties {

    private final Map<String, Object> values = new HashMap<>();

    public static Properties of(StableId id) {
        return of(id.value());
    }

    public static Properties of(String id) {
        return new Properties().with("id", id);
    }

    public Properties with(String name, Object value) {
        values.put(name, value instanceof Enum<?> constant ? constant.name() : value);
        return this;
    }

    public Properties with(String name, Optional<?> value) {
        value.ifPresent(present -> with(name, present));
        return this;
    }

    public Properties with(String name, LocalizedText text) {
        text.byLanguage().forEach((language, value) -> values.put(key(name, language), value));
        return this;
    }

    public Properties with(String name, Map<LanguageTag, List<String>> lists) {
        lists.forEach((language, list) -> values.put(key(name, language), list));
        return this;
    }

    /// The order of this node in lists, in each language of its label.
    public Properties sortedBy(LocalizedText label) {
        label.byLanguage()
                .forEach((language, text) ->
                        values.put(key("sort", language), SortKey.of(language, text)));
        return this;
    }

    public Map<String, Object> map() {
        return values;
    }

    /// The property that holds a text in a language: `label` and `zh-Hans` give `label_zh_Hans`.
    public static String key(String name, LanguageTag language) {
        return name + "_" + language.value().replace('-', '_');
    }

    static LanguageTag language(String suffix) {
        return new LanguageTag(suffix.replace('_', '-'));
    }
}
