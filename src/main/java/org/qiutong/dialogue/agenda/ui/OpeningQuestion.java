package org.qiutong.dialogue.agenda.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.qiutong.codebook.Concept;
import org.qiutong.dialogue.AgendaItem;
import org.qiutong.ground.Label;
import org.qiutong.kit.LanguageText;
import org.qiutong.kit.Localized;
import org.qiutong.kit.WordsField;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;

/// What an item opens with: the convenor's words, and until there are any a suggestion, marked as
/// one, that can be taken over and changed.
final class OpeningQuestion extends Div {

    private final WordsField words;
    private final Div suggestion = new Div();

    OpeningQuestion(AgendaItem item, AgendaCard.Known known, Runnable changed) {
        words =
                new WordsField(
                        "agenda.question",
                        known.languages(),
                        item.question(),
                        AgendaItem.LONGEST_QUESTION,
                        true,
                        () -> {
                            hideTaken();
                            changed.run();
                        });
        words.setEnabled(!known.archived());
        addClassName("opening");
        add(words, suggestion);
        known.row(item.concept())
                .ifPresent(row -> {
                    LocalizedText suggested = suggest(row.concept(), pattern(row.label()), known);
                    suggestion.addClassName("suggestion");
                    suggestion.add(
                            Localized.text(new Span(), "agenda.suggested"),
                            LanguageText.paragraph(suggested),
                            take(suggested));
                });
        suggestion.setVisible(!known.archived());
        hideTaken();
    }

    private Button take(LocalizedText suggested) {
        Button take = Localized.text(new Button(), "agenda.takeQuestion");
        take.addClickListener(_ -> {
            words.fill(suggested);
            words.focus();
        });
        return take;
    }

    private static String pattern(Label label) {
        return switch (label) {
            case Label.Shared(Label.Shared.Sense sense, _) ->
                    sense == Label.Shared.Sense.REJECTION ? "REJECTION" : "SHARED";
            case Label.SameAnswer _ -> "SHARED";
            case Label.Contested _, Label.DifferentAnswers _, Label.OpinionsVary _ -> "CONTESTED";
            case Label.RaisedOnEverySide _ -> "RAISED_ON_EVERY_SIDE";
            case Label.OneSide _ -> "ONE_SIDE";
            case Label.RaisedCommunityNotStated _, Label.Insufficient _ -> "INSUFFICIENT";
        };
    }

    /// In every language of the interface, from a pattern for the label.
    private static LocalizedText suggest(Concept concept, String pattern, AgendaCard.Known known) {
        TreeMap<LanguageTag, String> texts = new TreeMap<>();
        for (Locale language : known.languages()) {
            texts.put(
                    LanguageTag.of(language),
                    Localized.message(
                            language,
                            "agenda.suggest." + pattern,
                            Map.of(
                                    "kind",
                                    concept.kind().name(),
                                    "concept",
                                    known.labels().concept(concept.id(), language))));
        }
        return new LocalizedText(texts);
    }

    private void hideTaken() {
        if (!words.value().isEmpty()) {
            suggestion.setVisible(false);
        }
    }

    LocalizedText value() {
        return words.value();
    }
}
