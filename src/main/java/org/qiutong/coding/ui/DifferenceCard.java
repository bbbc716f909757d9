package org.qiutong.coding.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.qiutong.access.Acting;
import org.qiutong.access.Role;
import org.qiutong.coding.SecondCoding;
import org.qiutong.coding.SecondCoding.Difference;
import org.qiutong.coding.SecondCoding.Mark;
import org.qiutong.coding.SecondCoding.Settlement;
import org.qiutong.coding.SecondCodings;
import org.qiutong.coding.Transcript;
import org.qiutong.coding.TranscriptPassage;
import org.qiutong.evidence.cards.StanceWords;
import org.qiutong.kit.LanguageText;
import org.qiutong.kit.Localized;

/// A passage on which two coders differ: how each coded it, and what was decided, or is to be.
final class DifferenceCard extends Article {

    private final AgreementPage page;
    private final SecondCoding second;
    private final Difference difference;
    private final SecondCodings seconds;
    private final Runnable then;
    private final TextField note = Localized.label(new TextField(), "agreement.note");

    /// @param then called when it was settled
    DifferenceCard(
            AgreementPage page,
            SecondCoding second,
            Difference difference,
            SecondCodings seconds,
            Runnable then) {
        this.page = page;
        this.second = second;
        this.difference = difference;
        this.seconds = seconds;
        this.then = then;
        addClassName("difference");
        add(
                new H3(LanguageText.of(page.labels().concept(difference.either().code()))),
                words(),
                side("agreement.first", difference.first()),
                side("agreement.second", difference.second()));
        Optional<Settlement> settled = second.settlement(difference);
        if (settled.isPresent()) {
            add(decided(settled.get()));
        } else if (Acting.has(Role.RESEARCHER)) {
            add(form());
        }
    }

    private Component words() {
        Transcript transcript = page.transcripts().get(second.transcript());
        Mark mark = difference.either();
        HtmlContainer words = new HtmlContainer("blockquote");
        Anchor source = new Anchor(TranscriptsOffer.address(second.transcript()));
        if (transcript != null && transcript.has(mark.start(), mark.end())) {
            words.setText(transcript.words(mark.start(), mark.end()));
            words.getElement().setAttribute("lang", transcript.language().value());
        }
        Optional.ofNullable(page.sources().get(second.transcript()))
                .ifPresent(each -> source.add(LanguageText.of(each.title())));
        return new Div(words, new Paragraph(source));
    }

    /// How one of the coders has it.
    private Component side(String key, Optional<Mark> mark) {
        return Localized.text(
                new Paragraph(),
                locale ->
                        Localized.message(
                                locale,
                                key,
                                Map.of(
                                        "coder",
                                        name(second.coder()),
                                        "has",
                                        mark.isPresent() ? "yes" : "no",
                                        "stance",
                                        mark.map(each -> stance(each, locale)).orElse(""),
                                        "note",
                                        mark.filter(each -> !each.memo().isEmpty()).isPresent()
                                                ? "yes"
                                                : "no",
                                        "memo",
                                        mark.map(Mark::memo).orElse(""))));
    }

    private String stance(Mark mark, Locale locale) {
        return StanceWords.of(mark.stance(), page.labels().kind(mark.code()), locale);
    }

    private String name(String account) {
        return page.coders().getOrDefault(account, account);
    }

    private Component decided(Settlement settled) {
        return Localized.text(
                new Paragraph(),
                locale ->
                        Localized.message(
                                locale,
                                settled.taken() ? "agreement.taken" : "agreement.kept",
                                Map.of(
                                        "name",
                                        name(settled.by()),
                                        "date",
                                        Localized.date(
                                                locale,
                                                LocalDate.ofInstant(
                                                        settled.at(), ZoneId.systemDefault())),
                                        "has",
                                        settled.note().isEmpty() ? "no" : "yes",
                                        "note",
                                        settled.note())));
    }

    private Component form() {
        note.setMaxLength(TranscriptPassage.LONGEST_MEMO);
        Div form =
                new Div(
                        note,
                        new CodingButton("agreement.keep", () -> settle(false), then),
                        new CodingButton("agreement.take", () -> settle(true), then));
        form.addClassName("settle");
        return form;
    }

    private void settle(boolean taken) {
        seconds.settle(second, difference, taken, note.getValue());
    }
}
