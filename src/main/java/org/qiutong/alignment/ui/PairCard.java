package org.qiutong.alignment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.qiutong.access.Acting;
import org.qiutong.access.Role;
import org.qiutong.alignment.AlignmentService;
import org.qiutong.alignment.Likeness;
import org.qiutong.codebook.Concept;
import org.qiutong.evidence.cards.Labels;
import org.qiutong.kit.LanguageText;
import org.qiutong.kit.Localized;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;

/// Two concepts beside each other: what they are called, what they mean, how often they are used,
/// why they are proposed, and what is decided of them. While the card has the focus, its keys
/// decide.
final class PairCard extends Article {

    private static final String KEYS =
            "event.target === element && localStorage.getItem('qiutong.keys') !== 'off'"
                    + " && !event.ctrlKey && !event.metaKey && !event.altKey && !event.isComposing"
                    + " && '123456u'.includes(event.key)";

    PairCard(PairRow row, AlignmentService alignment, Labels labels) {
        addClassName("pair");
        Localized.effect(
                this,
                locale ->
                        getElement()
                                .setAttribute(
                                        "aria-label",
                                        Localized.message(
                                                locale,
                                                "alignment.pair",
                                                Map.of(
                                                        "one", name(row.one().concept(), locale),
                                                        "other",
                                                                name(
                                                                        row.other().concept(),
                                                                        locale)))));
        Div both = new Div(side(row.one()), side(row.other()));
        both.addClassName("parallel");
        add(both);
        if (!row.likenesses().isEmpty()) {
            add(likenesses(row.likenesses()));
        }
        if (Acting.has(Role.RESEARCHER)) {
            PairDecision decision = new PairDecision(alignment, row);
            add(decision);
            listen(decision);
        } else {
            StandingLine standing = new StandingLine();
            standing.show(row.mapping());
            add(standing);
        }
        row.together().ifPresent(each -> add(new TogetherWords(each, labels)));
    }

    private void listen(PairDecision decision) {
        getElement()
                .addEventListener(
                        "keydown",
                        event -> {
                            String key = event.getEventData().get("event.key").asString();
                            if (key.equals("u")) {
                                decision.undo();
                            } else {
                                decision.decide(Integer.parseInt(key));
                            }
                        })
                .setFilter(KEYS)
                .addEventData("event.key");
    }

    private static String name(Concept concept, Locale locale) {
        return concept.label().best(LanguageTag.of(locale)).text();
    }

    private static Component side(PairRow.Used used) {
        Concept concept = used.concept();
        Span facts = new Span();
        facts.addClassName("fine");
        Localized.effect(
                facts,
                locale ->
                        facts.setText(
                                Localized.message(
                                        locale,
                                        "alignment.facts",
                                        Map.of(
                                                "kind", Localized.name(locale, concept.kind()),
                                                "study", concept.study().value(),
                                                "uses", used.uses()))));
        Div side = new Div();
        for (LocalizedText.Version label : concept.label().versions()) {
            Anchor link = new Anchor("concepts/" + concept.id());
            link.add(LanguageText.of(label.language(), label.text()));
            Div line = new Div(link);
            line.addClassName("term");
            side.add(line);
        }
        concept.altLabels()
                .forEach((language, names) -> {
                    LanguageText line = LanguageText.list(language, names);
                    line.addClassName("fine");
                    side.add(new Div(line));
                });
        side.add(facts);
        if (!concept.definition().isEmpty()) {
            side.add(LanguageText.paragraph(concept.definition()));
        }
        return side;
    }

    private static Component likenesses(List<Likeness> likenesses) {
        UnorderedList list = new UnorderedList();
        list.addClassName("likenesses");
        Localized.attribute(list, "aria-label", "alignment.why");
        likenesses.forEach(each ->
                list.add(Localized.text(new ListItem(), locale -> LikenessWords.of(each, locale))));
        return list;
    }
}
