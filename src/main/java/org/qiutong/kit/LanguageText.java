package org.qiutong.kit;

import com.ibm.icu.text.ListFormatter;
import com.vaadin.flow.component.HasText;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.dom.Element;
import java.util.List;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;
import org.qiutong.text.Pinyin;

/// A text that is not necessarily in the language of the interface, marked with its own, so that it
/// is set, hyphenated and read aloud rightly.
public final class LanguageText extends HtmlComponent implements HasText {

    private LanguageText(String tag) {
        super(tag);
    }

    /// A run of words in a language.
    public static LanguageText of(LanguageTag language, String text) {
        LanguageText words = new LanguageText("span");
        words.set(language, text);
        return words;
    }

    /// A paragraph in a language.
    public static LanguageText paragraph(LanguageTag language, String text) {
        LanguageText words = new LanguageText("p");
        words.set(language, text);
        return words;
    }

    /// Several words of a language, as that language lists them: "A, B", "A、B".
    public static LanguageText list(LanguageTag language, List<String> items) {
        return of(
                language,
                ListFormatter.getInstance(
                                language.locale(),
                                ListFormatter.Type.AND,
                                ListFormatter.Width.NARROW)
                        .format(items));
    }

    /// Quoted words in a language.
    public static LanguageText quote(LanguageTag language, String text) {
        LanguageText words = new LanguageText("blockquote");
        words.set(language, text);
        return words;
    }

    /// Quoted words, with pinyin over each Chinese character.
    public static LanguageText quoteWithPinyin(LanguageTag language, String text) {
        LanguageText words = new LanguageText("blockquote");
        words.mark(language);
        int done = 0;
        for (Pinyin.Word syllable : Pinyin.toned(text)) {
            Element reading = new Element("rt");
            reading.setText(syllable.text());
            reading.setAttribute("lang", "zh-Latn-pinyin");
            Element ruby = new Element("ruby");
            ruby.appendChild(
                    Element.createText(text.substring(syllable.start(), syllable.end())), reading);
            words.getElement()
                    .appendChild(Element.createText(text.substring(done, syllable.start())), ruby);
            done = syllable.end();
        }
        words.getElement().appendChild(Element.createText(text.substring(done)));
        return words;
    }

    /// A run of words in the language of the interface, or in another where there are none in it.
    public static LanguageText of(LocalizedText text) {
        return following("span", text);
    }

    /// A paragraph in the language of the interface, or in another where there is none in it.
    public static LanguageText paragraph(LocalizedText text) {
        return following("p", text);
    }

    private static LanguageText following(String tag, LocalizedText text) {
        LanguageText words = new LanguageText(tag);
        Localized.effect(
                words,
                locale -> {
                    LocalizedText.Version best = text.best(LanguageTag.of(locale));
                    words.set(best.language(), best.text());
                });
        return words;
    }

    private void set(LanguageTag language, String text) {
        mark(language);
        setText(text);
    }

    private void mark(LanguageTag language) {
        // An empty `lang` is HTML's value for an unknown language.
        getElement().setAttribute("lang", language.equals(LanguageTag.UND) ? "" : language.value());
    }
}
