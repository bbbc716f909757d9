package org.qiutong.ground.cards;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.qiutong.evidence.Quotation;
import org.qiutong.evidence.Stance;
import org.qiutong.evidence.WordsBehind;
import org.qiutong.evidence.cards.Labels;
import org.qiutong.evidence.cards.StanceWords;
import org.qiutong.ground.Bounds;
import org.qiutong.ground.CommonGround;
import org.qiutong.ground.Side;
import org.qiutong.ground.Side.OnRecord;
import org.qiutong.id.ConceptId;
import org.qiutong.kit.LanguageText;
import org.qiutong.kit.Localized;

/// What is known of one community on one concept: how many of those who spoke hold it, or the codes
/// of those who are quoted; the words in which sources report of it, with the passage one click
/// away; what follows from another answer. Of a question, all that for each of its answers. Missing
/// evidence is put in words, since it is no opinion.
final class SideCell extends Div {

    private final Optional<ConceptId> page;
    private final CommonGround row;
    private final Side side;
    private final WordsBehind words;
    private final Labels labels;

    /// @param page the concept whose page it is on, which has no links to itself
    SideCell(
            Optional<ConceptId> page,
            CommonGround row,
            Side side,
            WordsBehind words,
            Labels labels) {
        this.page = page;
        this.row = row;
        this.side = side;
        this.words = words;
        this.labels = labels;
        addClassName("side");
        // On a narrow screen, the cell stands alone and says whose it is.
        Localized.effect(
                this,
                locale ->
                        getElement()
                                .setAttribute(
                                        "data-of", labels.community(side.community(), locale)));
        counted();
        side.reported()
                .forEach(each -> add(new ReportedWords(page, each, row.concept().kind(), words)));
        together();
        onRecord();
        lines(locale -> SideWords.follows(side, row.follows(), labels, locale, Localized::message));
        answers();
        if (getComponentCount() == 0) {
            lines(locale -> SideWords.experts(row, side, labels, locale, Localized::message));
        }
    }

    private void counted() {
        if (side.figures().isEmpty() || side.counts().stances() == 0) {
            return;
        }
        add(
                new Div(
                        Localized.text(
                                new Anchor(GroundTable.words(row)),
                                locale ->
                                        SideWords.experts(
                                                        row,
                                                        side,
                                                        labels,
                                                        locale,
                                                        Localized::message)
                                                .getFirst())));
        lines(locale -> {
            List<String> all = SideWords.experts(row, side, labels, locale, Localized::message);
            return all.subList(1, all.size());
        });
    }

    /// What several findings come to together.
    private void together() {
        if (side.reported().size() > 1 || side.supporters() instanceof Bounds.Contradiction) {
            lines(locale -> List.of(SideWords.bounds(side, labels, locale, Localized::message)));
        }
    }

    /// Where authors chose whom to quote: the codes of those they quote.
    private void onRecord() {
        if (side.figures().isPresent()) {
            return;
        }
        for (Stance stance : Stance.values()) {
            List<OnRecord> people =
                    side.people().stream().filter(each -> each.stance() == stance).toList();
            if (people.isEmpty()) {
                continue;
            }
            Div line = new Div();
            line.addClassName("codes");
            if (stance != Stance.SUPPORT) {
                line.add(StanceWords.beforeSpan(stance, row.concept().kind()));
            }
            people.forEach(each -> line.add(code(each)));
            add(line);
        }
        lines(locale -> SideWords.alike(row, side, locale, Localized::message));
    }

    /// Leads to the person's words on the concept or, if there are none of them, to the person.
    private Component code(OnRecord person) {
        String address =
                words.quotations().stream()
                        .filter(each -> each.expert().equals(person.expert()))
                        .filter(this::isAbout)
                        .map(each -> "quotations/" + each.id())
                        .findFirst()
                        .orElse("experts/" + person.expert());
        Anchor code = new Anchor(address, SideWords.code(person));
        code.addClassName("code");
        return code;
    }

    private boolean isAbout(Quotation quotation) {
        return quotation.codings().stream()
                .anyMatch(each -> each.concept().equals(row.concept().id()));
    }

    private void answers() {
        for (CommonGround answer : row.answers()) {
            answer.assessment()
                    .side(side.community())
                    .filter(each -> each.counts().stances() > 0 || !each.reported().isEmpty())
                    .ifPresent(each -> {
                        Div name = new Div(LanguageText.of(labels.concept(answer.concept().id())));
                        name.addClassName("answer-name");
                        add(name, new SideCell(page, answer, each, words, labels));
                    });
        }
    }

    private void lines(Function<Locale, List<String>> texts) {
        Div lines = new Div();
        Localized.effect(
                lines,
                locale -> {
                    lines.removeAll();
                    texts.apply(locale).forEach(text -> lines.add(fine(text)));
                });
        if (!texts.apply(Locale.ENGLISH).isEmpty()) {
            add(lines);
        }
    }

    private static Component fine(String text) {
        Span line = new Span(text);
        line.addClassName("fine");
        return line;
    }
}
