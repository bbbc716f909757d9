package org.qiutong.search.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.qiutong.kit.Badge;
import org.qiutong.kit.LanguageText;
import org.qiutong.kit.Localized;
import org.qiutong.search.Field;
import org.qiutong.search.Hit;
import org.qiutong.search.Passage;
import org.qiutong.search.Standing;

/// Something that was found: what it is, its texts in all languages with what was looked for
/// marked, and which of them had it.
final class HitCard extends Article {

    HitCard(Hit hit) {
        addClassNames("hit", hit.kind().name().toLowerCase(java.util.Locale.ROOT));
        Anchor link = new Anchor(address(hit));
        Localized.effect(
                link,
                locale ->
                        link.setText(
                                Localized.message(
                                        locale,
                                        "search.open",
                                        Map.of(
                                                "kind",
                                                Localized.name(locale, hit.kind()),
                                                "name",
                                                hit.id().substring(hit.id().indexOf('/') + 1)))));
        H3 head = new H3(link);
        Div texts = new Div();
        texts.addClassName("texts");
        shown(hit).forEach(passage -> texts.add(text(passage)));
        add(head, texts);
    }

    /// The heading in each language, and whatever else had what was looked for.
    private static List<Passage> shown(Hit hit) {
        return hit.passages().stream()
                .filter(passage -> passage.matched() || hit.heading().contains(passage))
                .sorted(Comparator.comparing(Passage::field).thenComparing(Passage::standing))
                .toList();
    }

    private static Component text(Passage passage) {
        Div text = new Div(marked(passage));
        if (passage.standing() != Standing.STUDY) {
            text.add(
                    new Badge(
                            switch (passage.standing()) {
                                case ORIGINAL -> Badge.Mark.DIAMOND;
                                case REVIEWED -> Badge.Mark.FULL;
                                default -> Badge.Mark.EMPTY;
                            },
                            "name.Standing." + passage.standing()));
        } else if (passage.field() != Field.LABEL) {
            text.add(
                    new Badge(
                            Badge.Mark.SQUARE, "name.search.Field." + passage.field().name()));
        }
        if (passage.matched()) {
            Span matched = Localized.text(new Span(), "search.matched");
            matched.addClassName("matched");
            text.add(matched);
        }
        return text;
    }

    private static Component marked(Passage passage) {
        LanguageText words = LanguageText.of(passage.language(), "");
        int done = 0;
        for (Passage.Range mark : passage.marks()) {
            piece(words, "span", passage.text().substring(done, mark.start()));
            piece(words, "mark", passage.text().substring(mark.start(), mark.end()));
            done = mark.end();
        }
        piece(words, "span", passage.text().substring(done));
        return words;
    }

    private static void piece(LanguageText words, String tag, String text) {
        if (!text.isEmpty()) {
            com.vaadin.flow.dom.Element piece = new com.vaadin.flow.dom.Element(tag);
            piece.setText(text);
            words.getElement().appendChild(piece);
        }
    }

    private static String address(Hit hit) {
        return switch (hit) {
            case Hit.OfConcept concept -> "concepts/" + concept.id();
            case Hit.OfQuotation quotation -> "quotations/" + quotation.id();
            case Hit.OfInstitution institution -> "institutions/" + institution.id();
            case Hit.OfMilestone milestone -> "studies/" + milestone.study();
            case Hit.OfSource source -> "studies/" + source.study();
        };
    }
}
