package org.qiutong.ground.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.qiutong.evidence.cards.Labels;
import org.qiutong.ground.Assessment;
import org.qiutong.ground.Check;
import org.qiutong.ground.CommonGround;
import org.qiutong.ground.Label;
import org.qiutong.ground.LabelFragility;
import org.qiutong.ground.RuleCondition;
import org.qiutong.ground.Side;
import org.qiutong.ground.cards.LabelWords;
import org.qiutong.kit.Badge;
import org.qiutong.kit.Localized;

/// Why a concept has its label: each rule with the concept's own numbers, in words; what silence
/// could hide; what one more opposing voice would do.
final class WhySection extends Section {

    private final Labels labels;

    WhySection(CommonGround row, Labels labels) {
        this.labels = labels;
        Assessment assessment = row.assessment();
        add(Localized.text(new H2(), "ground.why"));
        if (!row.answers().isEmpty() || !row.label().equals(assessment.label())) {
            add(Localized.text(new Paragraph(), "ground.whyQuestion"));
        }
        OrderedList checks = new OrderedList();
        checks.addClassName("checks");
        assessment.why().forEach(check -> checks.add(check(check, assessment)));
        add(checks);
        if (assessment.label() instanceof Label.Insufficient(var reasons)) {
            UnorderedList open = new UnorderedList();
            reasons.forEach(
                    reason -> open.add(item(locale -> LabelWords.reason(reason, labels, locale))));
            add(Localized.text(new Paragraph(), "ground.insufficientBecause"), open);
        }
        silence(assessment);
        oneMoreVoice(assessment);
    }

    /// The rule that matched is open, the others can be opened.
    private Component check(Check check, Assessment assessment) {
        Span rule = new Span();
        Localized.effect(rule, locale -> rule.setText(Localized.name(locale, check.rule())));
        Span head =
                new Span(
                        new Badge(
                                check.matched() ? Badge.Mark.FULL : Badge.Mark.EMPTY,
                                check.matched() ? "ground.matched" : "ground.notMatched"),
                        rule);
        head.addClassName("badges");
        UnorderedList conditions = new UnorderedList();
        check.conditions()
                .forEach(condition -> {
                    boolean heard = heard(condition, assessment);
                    conditions.add(
                            item(locale ->
                                    condition(
                                            condition,
                                            heard
                                                    ? "ground.condition." + condition.measure()
                                                    : "ground.condition.silent",
                                            locale)));
                });
        NativeDetails details = new NativeDetails(head, conditions);
        details.setOpen(check.matched());
        return new ListItem(details);
    }

    /// Without any stance, the probability is only the prior.
    private static boolean heard(RuleCondition condition, Assessment assessment) {
        return switch (condition.measure()) {
            case SUPPORT, OPPOSITION, SALIENCE, MORE_SALIENT ->
                    Stream.of(condition.community(), condition.other())
                            .flatMap(community -> assessment.side(community).stream())
                            .allMatch(side -> side.counts().asked() > 0);
            case SUPPORTERS,
                    OPPONENTS,
                    OPPORTUNITIES,
                    REPORTED_SUPPORT,
                    REPORTED_OPPOSITION,
                    RAISED ->
                    true;
        };
    }

    private String condition(RuleCondition condition, String key, Locale locale) {
        return Localized.message(
                locale,
                key,
                Map.of(
                        "community", labels.community(condition.community(), locale),
                        "other", labels.community(condition.other(), locale),
                        "value", condition.value(),
                        "bar", condition.bar(),
                        "ask", condition.ask().name(),
                        "met", condition.met() ? "yes" : "no"));
    }

    private void silence(Assessment assessment) {
        for (Side side : assessment.sides()) {
            side.hidden()
                    .ifPresent(share ->
                            add(
                                    words(locale ->
                                            Localized.message(
                                                    locale,
                                                    "ground.silenceHides",
                                                    Map.of(
                                                            "community",
                                                            labels.community(
                                                                    side.community(), locale),
                                                            "asked",
                                                            side.counts().asked(),
                                                            "share",
                                                            share)))));
        }
    }

    private void oneMoreVoice(Assessment assessment) {
        add(Localized.text(new H3(), "ground.oneMoreVoice"));
        if (assessment.oneMoreVoice().isEmpty()) {
            add(Localized.text(new Paragraph(), "ground.oneMoreVoice.none"));
            return;
        }
        LabelFragility voice = assessment.oneMoreVoice().get();
        add(
                words(locale ->
                        Localized.message(
                                locale,
                                voice.flips()
                                        ? "ground.oneMoreVoice.flips"
                                        : "ground.oneMoreVoice.holds",
                                Map.of(
                                        "community",
                                        labels.community(voice.community(), locale),
                                        "stance",
                                        Localized.name(locale, voice.stance()),
                                        "label",
                                        becomes(voice.label(), locale)))));
    }

    private static String becomes(Label label, Locale locale) {
        String kind = Localized.name(locale, label.kind());
        return label instanceof Label.Decided decided
                ? Localized.message(
                        locale,
                        "ground.labelAndCertainty",
                        Map.of(
                                "label",
                                kind,
                                "certainty",
                                Localized.name(locale, decided.certainty())))
                : kind;
    }

    private static Paragraph words(Function<Locale, String> text) {
        Paragraph paragraph = new Paragraph();
        Localized.effect(paragraph, locale -> paragraph.setText(text.apply(locale)));
        return paragraph;
    }

    private static ListItem item(Function<Locale, String> text) {
        ListItem item = new ListItem();
        Localized.effect(item, locale -> item.setText(text.apply(locale)));
        return item;
    }
}
