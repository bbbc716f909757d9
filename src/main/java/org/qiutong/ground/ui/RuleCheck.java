package org.qiutong.ground.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.qiutong.evidence.cards.Labels;
import org.qiutong.ground.Assessment;
import org.qiutong.ground.Check;
import org.qiutong.ground.RuleCondition;
import org.qiutong.id.CommunityId;
import org.qiutong.kit.Badge;
import org.qiutong.kit.Localized;

/// One rule with the concept's own numbers. The rule that matched is open, the others can be
/// opened.
final class RuleCheck extends ListItem {

    private final Assessment assessment;
    private final Labels labels;

    RuleCheck(Check check, Assessment assessment, Labels labels) {
        this.assessment = assessment;
        this.labels = labels;
        Span head =
                new Span(
                        new Badge(
                                check.matched() ? Badge.Mark.FULL : Badge.Mark.EMPTY,
                                check.matched() ? "ground.matched" : "ground.notMatched"),
                        Localized.text(new Span(), locale -> Localized.name(locale, check.rule())));
        head.addClassName("badges");
        UnorderedList conditions = new UnorderedList();
        for (RuleCondition condition : check.conditions()) {
            conditions.add(Localized.text(new ListItem(), locale -> words(condition, locale)));
        }
        NativeDetails details = new NativeDetails(head, conditions);
        details.setOpen(check.matched());
        add(details);
    }

    private String words(RuleCondition condition, Locale locale) {
        return Localized.message(
                locale,
                heard(condition)
                        ? "ground.condition." + condition.measure()
                        : "ground.condition.silent",
                Map.of(
                        "community", experts(condition.community(), locale),
                        "other", experts(condition.other(), locale),
                        "value", condition.value(),
                        "bar", condition.bar(),
                        "ask", condition.ask().name(),
                        "met", condition.met() ? "yes" : "no"));
    }

    /// Nobody's, where a source does not say whose experts it means.
    private String experts(Optional<CommunityId> community, Locale locale) {
        return community.map(each -> labels.experts(each, locale)).orElse("");
    }

    /// Without any stance, the probability is only the prior.
    private boolean heard(RuleCondition condition) {
        return switch (condition.measure()) {
            case SUPPORT, OPPOSITION, SALIENCE, MORE_SALIENT ->
                    Stream.of(condition.community(), condition.other())
                            .flatMap(Optional::stream)
                            .flatMap(community -> assessment.side(community).stream())
                            .allMatch(side -> side.counts().asked() > 0);
            default -> true;
        };
    }
}
