package org.qiutong.text;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RuleBasedCollator;
import com.ibm.icu.util.ULocale;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// How texts are ordered: by ICU's collation of the language, Chinese by pinyin with Latin labels
/// first, numbers by their value (`2-CN` before `10-CN`).
public final class SortKey {

    private static final Map<LanguageTag, Collator> COLLATORS = new ConcurrentHashMap<>();

    private SortKey() {}

    /// The order of a language, for sorting in memory.
    public static Collator collator(LanguageTag language) {
        return COLLATORS.computeIfAbsent(language, SortKey::create);
    }

    /// A string whose binary order is the language's order, for sorting in the database.
    public static String of(LanguageTag language, String text) {
        return HexFormat.of().formatHex(collator(language).getCollationKey(text).toByteArray());
    }

    private static Collator create(LanguageTag language) {
        boolean chinese = language.value().startsWith("zh");
        Collator collator =
                Collator.getInstance(
                        ULocale.forLanguageTag(
                                chinese
                                        ? language + "-u-co-pinyin-kr-latn-hani"
                                        : language.value()));
        if (collator instanceof RuleBasedCollator rules) {
            rules.setNumericCollation(true);
        }
        // Frozen collators may be shared between threads.
        return collator.freeze();
    }
}
