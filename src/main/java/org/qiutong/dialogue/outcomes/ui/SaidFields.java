package org.qiutong.dialogue.outcomes.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.qiutong.dialogue.Outcomes.Said;
import org.qiutong.dialogue.Setting;
import org.qiutong.dialogue.Setting.Confidentiality;
import org.qiutong.evidence.Stance;
import org.qiutong.evidence.cards.Labels;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ConceptId;
import org.qiutong.kit.Localized;
import org.qiutong.kit.Typing;
import org.qiutong.kit.WordsField;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;
import org.qiutong.text.Messages;

/// Words that were said: what about, on which side, in which language, with what may be told of
/// whoever said them.
final class SaidFields extends Div {

    private final Select<ConceptId> concept =
            Localized.label(new Select<>(), "outcomes.said.about");
    private final Select<Stance> stance = Localized.label(new Select<>(), "outcomes.said.stance");
    private final Select<LanguageTag> language =
            Localized.label(new Select<>(), "outcomes.said.language");
    private final Select<CommunityId> community =
            Localized.label(new Select<>(), "outcomes.said.community");
    private final TextField speaker = Localized.label(new TextField(), "outcomes.said.speaker");
    private final WordsField words;
    private final Button remove = Localized.text(new Button(), "outcomes.said.remove");

    SaidFields(
            Optional<Said> before,
            List<ConceptId> topics,
            Setting setting,
            Labels labels,
            List<LanguageTag> languages,
            boolean archived,
            Runnable changed) {
        concept.setItems(topics);
        stance.setItems(Stance.values());
        language.setItems(languages);
        community.setItems(setting.communities());
        community.setEmptySelectionAllowed(true);
        Localized.effect(
                this,
                locale -> {
                    concept.setItemLabelGenerator(each -> labels.concept(each, locale));
                    stance.setItemLabelGenerator(each -> Localized.name(locale, each));
                    language.setItemLabelGenerator(each -> Messages.nameOf(each.locale(), locale));
                    String untold = Localized.message(locale, "outcomes.said.untold");
                    community.setEmptySelectionCaption(untold);
                    community.setItemLabelGenerator(
                            each -> each == null ? untold : labels.community(each, locale));
                });
        concept.setValue(before.map(Said::concept).orElse(topics.getFirst()));
        stance.setValue(before.map(Said::stance).orElse(Stance.MIXED));
        language.setValue(before.map(Said::language).orElse(languages.getFirst()));
        before.flatMap(Said::community).ifPresent(community::setValue);
        before.flatMap(Said::speaker).ifPresent(speaker::setValue);
        speaker.setMaxLength(100);
        Typing.follow(speaker);
        speaker.setVisible(setting.confidentiality() == Confidentiality.ON_THE_RECORD);
        words =
                new WordsField(
                        "outcomes.said.words",
                        languages.stream().map(LanguageTag::locale).toList(),
                        before.map(SaidFields::text).orElse(LocalizedText.NONE),
                        Said.LONGEST,
                        true,
                        changed);
        words.setEnabled(!archived);
        remove.setEnabled(!archived);
        Div facts = new Div(concept, stance, language, community, speaker);
        facts.addClassName("row");
        addClassName("heard");
        getElement().setAttribute("role", "group");
        Localized.attribute(this, "aria-label", "outcomes.said.one");
        add(facts, words, remove);
        for (Select<?> each : List.of(concept, stance, language, community)) {
            each.setReadOnly(archived);
            each.addValueChangeListener(_ -> changed.run());
        }
        speaker.setReadOnly(archived);
        speaker.addValueChangeListener(_ -> changed.run());
    }

    private static LocalizedText text(Said said) {
        TreeMap<LanguageTag, String> texts = new TreeMap<>(said.renderings().byLanguage());
        texts.put(said.language(), said.text());
        return new LocalizedText(texts);
    }

    void onRemove(Runnable action) {
        remove.addClickListener(_ -> action.run());
    }

    void focus() {
        concept.focus();
    }

    /// What is recorded; none until there are words in the language they were said in.
    Optional<Said> said() {
        LanguageTag spoken = language.getValue();
        TreeMap<LanguageTag, String> others = new TreeMap<>(words.value().byLanguage());
        @Nullable String text = others.remove(spoken);
        return Optional.ofNullable(text)
                .map(original ->
                        new Said(
                                concept.getValue(),
                                stance.getValue(),
                                spoken,
                                original,
                                new LocalizedText(others),
                                Optional.ofNullable(community.getValue()),
                                Optional.of(speaker.getValue().strip())
                                        .filter(name -> !name.isEmpty())));
    }
}
