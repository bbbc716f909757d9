package org.qiutong.ground.cards;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasText;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.qiutong.evidence.cards.Labels;
import org.qiutong.ground.GroundService.Moment;
import org.qiutong.kit.FactTable;
import org.qiutong.kit.LanguageText;
import org.qiutong.kit.Localized;

/// What each study found of a concept, in the order of time. Empty if there is only one study.
public final class OverTime extends Section {

    /// @param heading of the level that fits the page
    /// @param moments the oldest first, and those last of which nobody says when they were
    public <T extends Component & HasText> OverTime(
            T heading, List<Moment> moments, Labels labels) {
        setVisible(moments.size() > 1);
        if (!isVisible()) {
            return;
        }
        FactTable table =
                new FactTable(
                        "ground.overTime",
                        Localized.text(new Span(), "ground.overTime.study"),
                        Localized.text(new Span(), "ground.overTime.when"),
                        Localized.text(new Span(), "ground.overTime.among"),
                        Localized.text(new Span(), "filter.label"));
        moments.forEach(moment ->
                table.row(
                        study(moment), when(moment), among(moment, labels), label(moment, labels)));
        add(
                Localized.text(heading, "ground.overTime"),
                Localized.text(new Paragraph(), "ground.overTime.how"),
                table);
    }

    private static Component study(Moment moment) {
        Anchor link = new Anchor("concepts/" + moment.row().concept().id());
        link.add(LanguageText.of(moment.study().title()));
        return link;
    }

    private static Component when(Moment moment) {
        Span when = new Span();
        Localized.effect(
                when,
                locale ->
                        when.setText(
                                moment.study()
                                        .fieldwork()
                                        .map(months ->
                                                Localized.months(
                                                        locale, months.from(), months.to()))
                                        .orElseGet(() ->
                                                Localized.message(
                                                        locale, "ground.overTime.noMonths"))));
        return when;
    }

    private static Component among(Moment moment, Labels labels) {
        Span among = new Span();
        Localized.effect(among, locale -> among.setText(among(moment, labels, locale)));
        return among;
    }

    private static String among(Moment moment, Labels labels, Locale locale) {
        return Localized.list(
                locale,
                moment.row().assessment().sides().stream()
                        .map(side ->
                                Localized.message(
                                        locale,
                                        "ground.overTime.sample",
                                        Map.of(
                                                "community",
                                                labels.community(side.community(), locale),
                                                "of",
                                                side.counts().of())))
                        .toList());
    }

    private static Component label(Moment moment, Labels labels) {
        Paragraph says = new Paragraph();
        says.addClassName("fine");
        Localized.effect(
                says, locale -> says.setText(LabelWords.sentence(moment.row(), labels, locale)));
        return new Div(LabelWords.badges(moment.row()), says);
    }
}
