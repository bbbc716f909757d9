package org.qiutong.text;

import com.ibm.icu.util.ULocale;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;

/// A language as BCP 47 writes it, in canonical form: `en`, `zh-Hans`, or `und` where the language
/// is not stated. A language is never guessed.
public record LanguageTag(String value) implements Comparable<LanguageTag> {

    public static final LanguageTag EN = new LanguageTag("en");
    public static final LanguageTag ZH_HANS = new LanguageTag("zh-Hans");
    public static final LanguageTag UND = new LanguageTag("und");

    /// @throws IllformedLocaleException if `value` is not a BCP 47 tag
    public LanguageTag {
        value = new Locale.Builder().setLanguageTag(value).build().toLanguageTag();
    }

    /// The language of a tag; empty if it is none.
    public static Optional<LanguageTag> parse(String tag) {
        try {
            return Optional.of(new LanguageTag(tag));
        } catch (IllformedLocaleException e) {
            return Optional.empty();
        }
    }

    /// The language of an interface locale: a Chinese locale without a script gets the script used
    /// in its country.
    public static LanguageTag of(Locale locale) {
        if (locale.getLanguage().equals("zh")) {
            ULocale likely = ULocale.addLikelySubtags(ULocale.forLocale(locale));
            return new LanguageTag("zh-" + likely.getScript());
        }
        return new LanguageTag(locale.getLanguage().isEmpty() ? "und" : locale.getLanguage());
    }

    public Locale locale() {
        return Locale.forLanguageTag(value);
    }

    /// The tag as word processors write it, with the most likely country instead of the script:
    /// `zh-Hans` is `zh-CN`, `en` is `en-US`.
    public String withCountry() {
        ULocale likely = ULocale.addLikelySubtags(ULocale.forLanguageTag(value));
        return likely.getLanguage() + "-" + likely.getCountry();
    }

    /// Whether this tag lies in `range`, by RFC 4647 basic filtering: `zh-Hans-CN` lies in
    /// `zh-Hans` and in `zh`.
    public boolean in(LanguageTag range) {
        return value.equals(range.value) || value.startsWith(range.value + "-");
    }

    @Override
    public int compareTo(LanguageTag other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
