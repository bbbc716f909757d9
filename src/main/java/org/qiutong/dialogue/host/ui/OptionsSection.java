package org.qiutong.dialogue.host.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.qiutong.dialogue.host.HostService.Advice;
import org.qiutong.dialogue.host.HostService.Proposal;
import org.qiutong.evidence.cards.Labels;
import org.qiutong.evidence.cards.PassageCard;
import org.qiutong.ground.CommonGround;
import org.qiutong.ground.Label;
import org.qiutong.id.CommunityId;
import org.qiutong.kit.Localized;

/// The options beside each other: for each what speaks for it and against it in the words of the
/// evidence, and whose idea it is. None is recommended.
final class OptionsSection extends Section {

    private final Labels labels;

    OptionsSection(Advice advice, Labels labels) {
        this.labels = labels;
        add(
                Localized.text(new H2(), "host.options"),
                Localized.text(new Paragraph(), "host.options.how"));
        UnorderedList list = new UnorderedList();
        list.addClassName("options");
        Stream.concat(
                        advice.questions().stream()
                                .flatMap(question -> question.answers().stream())
                                .map(this::answer),
                        advice.proposals().stream().map(this::proposal))
                .forEach(each -> list.add(new ListItem(each)));
        add(list);
    }

    private Component answer(CommonGround row) {
        Paragraph says = new Paragraph();
        Localized.effect(
                says,
                locale -> {
                    String key =
                            switch (row.label()) {
                                case Label.ContestedBetween _ -> "host.option.between";
                                case Label.Shared _ -> "host.option.shared";
                                case Label.OneSide _ -> "host.option.oneSided";
                                case Label.RaisedOnEverySide _ -> "host.option.raised";
                                default -> "host.option.open";
                            };
                    says.setText(Localized.message(locale, key, sides(row.label(), locale)));
                });
        return new Div(name(row), says);
    }

    private Map<String, ?> sides(Label label, Locale locale) {
        List<CommunityId> supporting =
                switch (label) {
                    case Label.ContestedBetween between -> between.supporting();
                    case Label.OneSide one -> one.raisedBy();
                    default -> List.of();
                };
        List<CommunityId> opposing =
                switch (label) {
                    case Label.ContestedBetween between -> between.opposing();
                    case Label.OneSide one -> one.others();
                    default -> List.of();
                };
        return Map.of("supporting", names(supporting, locale), "opposing", names(opposing, locale));
    }

    private List<String> names(List<CommunityId> communities, Locale locale) {
        return communities.stream().map(each -> labels.experts(each, locale)).toList();
    }

    private Component proposal(Proposal proposal) {
        Div shown = new Div(name(proposal.row()));
        if (proposal.authors().isEmpty()) {
            shown.add(Localized.text(new Paragraph(), "host.option.experts"));
            return shown;
        }
        shown.add(Localized.text(new Paragraph(), "host.option.authors"));
        NativeDetails words = new NativeDetails(Localized.text(new Span(), "host.option.words"));
        Div cards = new Div();
        proposal.authors().forEach(each -> cards.add(PassageCard.of(each)));
        words.setContent(cards);
        shown.add(words);
        return shown;
    }

    private Component name(CommonGround row) {
        return new H3(labels.link(row.concept().id()));
    }
}
