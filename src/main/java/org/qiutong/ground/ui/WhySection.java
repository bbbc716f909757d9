package org.qiutong.ground.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Locale;
import java.util.Map;
import org.qiutong.evidence.cards.Labels;
import org.qiutong.ground.Assessment;
import org.qiutong.ground.CommonGround;
import org.qiutong.ground.Label;
import org.qiutong.ground.LabelFragility;
import org.qiutong.ground.Side;
import org.qiutong.ground.cards.LabelWords;
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
        assessment.why().forEach(check -> checks.add(new RuleCheck(check, assessment, labels)));
        add(checks);
        if (assessment.label() instanceof Label.Insufficient(var reasons)) {
            UnorderedList open = new UnorderedList();
            reasons.forEach(reason ->
                    open.add(
                            Localized.text(
                                    new ListItem(),
                                    locale -> LabelWords.reason(reason, labels, locale))));
            add(Localized.text(new Paragraph(), "ground.insufficientBecause"), open);
        }
        silence(assessment);
        oneMoreVoice(assessment);
    }

    private void silence(Assessment assessment) {
        for (Side side : assessment.sides()) {
            side.hidden()
                    .ifPresent(share ->
                            add(
                                    Localized.text(
                                            new Paragraph(),
                                            locale ->
                                                    Localized.message(
                                                            locale,
                                                            "ground.silenceHides",
                                                            Map.of(
                                                                    "community",
                                                                    labels.community(
                                                                            side.community(),
                                                                            locale),
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
                Localized.text(
                        new Paragraph(),
                        locale ->
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
}
