package org.qiutong.ground.cards;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.qiutong.ground.Answer;
import org.qiutong.kit.Localized;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;
import org.qiutong.text.Phrases;
import org.qiutong.web.Names;

/// What common ground comes to, as a sentence, each part of which leads to the concepts it counts.
public final class AnswerSentence extends Paragraph {

    /// @param theme what the concepts are all about; none for all themes
    /// @param address of the list of the concepts with a label, by its name in addresses
    public AnswerSentence(
            Answer answer, Optional<LocalizedText> theme, Function<String, String> address) {
        addClassName("answer");
        Localized.effect(
                this,
                locale -> {
                    removeAll();
                    AnswerWords.of(
                                    answer,
                                    theme.map(each -> each.best(LanguageTag.of(locale)).text()),
                                    locale,
                                    Localized::message)
                            .pieces()
                            .forEach(piece ->
                                    add(
                                            piece.counts()
                                                    .<Component>map(label ->
                                                            new Anchor(
                                                                    address.apply(Names.of(label)),
                                                                    piece.text()))
                                                    .orElseGet(() -> new Span(piece.text()))));
                });
    }

    /// The same sentence without links.
    public static String text(
            Answer answer, Optional<String> theme, Locale locale, Phrases phrases) {
        return AnswerWords.of(answer, theme, locale, phrases).sentence();
    }
}
