package org.qiutong.dialogue.outcomes.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qiutong.dialogue.Outcomes.Outcome;
import org.qiutong.dialogue.Outcomes.Result;
import org.qiutong.dialogue.Outcomes.Voice;
import org.qiutong.dialogue.Setting;
import org.qiutong.dialogue.Tendency;
import org.qiutong.evidence.cards.Labels;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ConceptId;
import org.qiutong.kit.Localized;
import org.qiutong.kit.WordsField;
import org.qiutong.text.LocalizedText;

/// What came of one item: how it ended, in the participants' words, and how those of each community
/// stood, as far as it is known.
final class OutcomeFields extends Div {

    private final ConceptId concept;
    private final RadioButtonGroup<Result> result =
            Localized.label(new RadioButtonGroup<>(), "outcomes.result");
    private final WordsField words;
    private final Map<CommunityId, Select<Tendency>> voices = new LinkedHashMap<>();
    private final Div standing = new Div();

    OutcomeFields(
            ConceptId concept,
            Optional<Outcome> before,
            List<CommunityId> communities,
            Labels labels,
            List<Locale> languages,
            boolean archived,
            Runnable changed) {
        this.concept = concept;
        H3 name = new H3(labels.link(concept));
        name.setId("outcome-" + concept.value().replace('/', '-'));
        getElement()
                .setAttribute("role", "group")
                .setAttribute("aria-labelledby", name.getId().orElseThrow());
        result.setItems(Result.values());
        Localized.effect(
                result,
                locale -> result.setItemLabelGenerator(each -> Localized.name(locale, each)));
        words =
                new WordsField(
                        "outcomes.words",
                        languages,
                        before.map(Outcome::words).orElse(LocalizedText.NONE),
                        Setting.LONGEST_PURPOSE,
                        true,
                        changed);
        words.setEnabled(!archived);
        standing.addClassName("row");
        for (CommunityId community : communities) {
            Select<Tendency> select = standing(community, labels);
            voices.put(community, select);
            standing.add(select);
        }
        before.ifPresent(this::fill);
        addClassName("outcome");
        add(name, result, words, standing);
        show();
        result.setReadOnly(archived);
        result.addValueChangeListener(_ -> {
            show();
            changed.run();
        });
        voices.values()
                .forEach(select -> {
                    select.setReadOnly(archived);
                    select.addValueChangeListener(_ -> changed.run());
                });
    }

    private static Select<Tendency> standing(CommunityId community, Labels labels) {
        Select<Tendency> select = new Select<>();
        select.setItems(Tendency.values());
        select.setEmptySelectionAllowed(true);
        Localized.effect(
                select,
                locale -> {
                    select.setLabel(
                            Localized.message(
                                    locale,
                                    "outcomes.voices",
                                    Map.of("community", labels.community(community, locale))));
                    select.setEmptySelectionCaption(
                            Localized.message(locale, "outcomes.voices.unknown"));
                    select.setItemLabelGenerator(each ->
                            each == null
                                    ? Localized.message(locale, "outcomes.voices.unknown")
                                    : Localized.name(locale, each));
                });
        return select;
    }

    private void fill(Outcome outcome) {
        result.setValue(outcome.result());
        outcome.voices()
                .forEach(voice ->
                        Optional.ofNullable(voices.get(voice.community()))
                                .ifPresent(select -> select.setValue(voice.tendency())));
    }

    /// An open outcome does not say how anybody stood.
    private void show() {
        @Nullable Result ended = result.getValue();
        standing.setVisible(ended == Result.AGREED || ended == Result.DIFFERS);
    }

    /// The key of the message on what is wrong, if anything.
    Optional<String> flaw() {
        boolean oneSide =
                voices().stream().allMatch(voice -> voice.tendency().isFor())
                        || voices().stream().allMatch(voice -> voice.tendency().isAgainst());
        boolean wrong = result.getValue() == Result.AGREED && !oneSide;
        result.setInvalid(wrong);
        return wrong ? Optional.of("outcomes.flaw.agreed") : Optional.empty();
    }

    /// What is recorded; none until it is said how it ended.
    Optional<Outcome> outcome() {
        return Optional.ofNullable(result.getValue())
                .map(ended ->
                        new Outcome(
                                concept,
                                ended,
                                words.value(),
                                ended == Result.OPEN ? List.of() : voices()));
    }

    private List<Voice> voices() {
        List<Voice> all = new ArrayList<>();
        voices.forEach((community, select) -> {
            @Nullable Tendency tendency = select.getValue();
            if (tendency != null) {
                all.add(new Voice(community, tendency));
            }
        });
        return all;
    }
}
