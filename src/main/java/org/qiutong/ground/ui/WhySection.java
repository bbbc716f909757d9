package org.qiutong.ground.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Map;
import org.qiutong.codebook.ConceptKind;
import org.qiutong.evidence.cards.Labels;
import org.qiutong.ground.Assessment;
import org.qiutong.ground.CommonGround;
import org.qiutong.ground.Comparison;
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
        if (row.reading()) {
            add(Localized.text(new Paragraph(), "ground.restsOnReading"));
        }
        if (row.answers().isEmpty()) {
            OrderedList checks = new OrderedList();
            checks.addClassName("checks");
            assessment.why().forEach(check -> checks.add(new RuleCheck(check, assessment, labels)));
            add(checks);
        } else {
            add(Localized.text(new Paragraph(), "ground.whyQuestion"));
        }
        if (row.label() instanceof Label.Insufficient(var reasons)) {
            UnorderedList open = new UnorderedList();
            reasons.forEach(reason ->
                    open.add(
                            Localized.text(
                                    new ListItem(),
                                    locale -> LabelWords.reason(reason, labels, locale))));
            add(Localized.text(new Paragraph(), "ground.insufficientBecause"), open);
        }
        silence(assessment);
        assessment
                .comparison()
                .ifPresent(comparison -> oneMoreVoice(comparison, row.concept().kind()));
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
                                                                    labels.experts(
                                                                            side.community(),
                                                                            locale),
                                                                    "asked",
                                                                    side.counts().asked(),
                                                                    "share",
                                                                    share)))));
        }
    }

    private void oneMoreVoice(Comparison comparison, ConceptKind kind) {
        add(Localized.text(new H3(), "ground.oneMoreVoice"));
        if (comparison.oneMoreVoice().isEmpty()) {
            add(Localized.text(new Paragraph(), "ground.oneMoreVoice.none"));
            return;
        }
        LabelFragility voice = comparison.oneMoreVoice().get();
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
                                                labels.experts(voice.community(), locale),
                                                "stance",
                                                voice.stance().name(),
                                                "kind",
                                                kind.name(),
                                                "label",
                                                LabelWords.name(
                                                        voice.label(),
                                                        false,
                                                        locale,
                                                        Localized::message)))));
    }
}
