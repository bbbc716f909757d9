package org.qiutong.exchange.skos;

import java.util.Locale;
import java.util.Optional;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.Scripts;

/// The languages of texts. Both Chinese scripts are found as plain `zh`: then the characters tell
/// which it is.
final class SkosLanguages {

    private final LanguageTag latin;

    /// @param latin what texts in Latin letters are in where they do not say it
    SkosLanguages(LanguageTag latin) {
        this.latin = latin;
    }

    LanguageTag of(Triple text) {
        Optional<LanguageTag> given =
                text.language().isEmpty() ? Optional.empty() : LanguageTag.parse(text.language());
        if (given.isEmpty()) {
            return Scripts.language(text.value(), latin);
        }
        Locale locale = given.get().locale();
        if (!locale.getLanguage().equals("zh")) {
            return given.get();
        }
        if (locale.getScript().isEmpty() && locale.getCountry().isEmpty()) {
            LanguageTag found = Scripts.language(text.value(), LanguageTag.ZH_HANS);
            return found.locale().getLanguage().equals("zh") ? found : LanguageTag.ZH_HANS;
        }
        return LanguageTag.of(locale);
    }
}
