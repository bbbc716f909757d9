package org.qiutong.access.ui;

import com.vaadin.flow.component.select.Select;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.qiutong.kit.Localized;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.Messages;

/// The language of the interface after signing in, or none: then that of the browser.
final class LanguageField extends Select<String> {

    private static final String BROWSER = "";

    LanguageField(Optional<LanguageTag> chosen) {
        Localized.label(this, "account.language");
        setItems(
                Stream.concat(
                                Stream.of(BROWSER),
                                Localized.languages().stream().map(LanguageTag::value))
                        .toList());
        setEmptySelectionAllowed(false);
        setValue(chosen.map(LanguageTag::value).orElse(BROWSER));
        Localized.effect(this, locale -> setItemLabelGenerator(each -> label(locale, each)));
    }

    Optional<LanguageTag> language() {
        return Optional.of(getValue()).filter(each -> !each.equals(BROWSER)).map(LanguageTag::new);
    }

    /// A language under its own name.
    private static String label(Locale locale, String value) {
        if (value.equals(BROWSER)) {
            return Localized.message(locale, "account.language.browser");
        }
        return Messages.nameOf(Locale.forLanguageTag(value));
    }
}
