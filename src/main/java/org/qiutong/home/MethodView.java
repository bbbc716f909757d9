package org.qiutong.home;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.qiutong.evidence.EvidenceService;
import org.qiutong.evidence.Quantifier;
import org.qiutong.evidence.cards.HeadCount;
import org.qiutong.kit.FactTable;
import org.qiutong.kit.LanguageText;
import org.qiutong.kit.Localized;
import org.qiutong.kit.PageHeader;
import org.qiutong.people.Community;
import org.qiutong.people.PeopleService;

/// How the program reads evidence and what it does not conclude, with the numbers of what is
/// loaded.
@Route("method")
@Menu(title = "method.title", order = 80)
@AnonymousAllowed
class MethodView extends Div {

    MethodView(EvidenceService evidence, PeopleService people) {
        List<Community> communities = people.communities();
        add(
                new PageHeader("method.title").about("method.about").cited(),
                section(
                        "method.grades",
                        "method.grades.positions",
                        "method.grades.findings",
                        "method.grades.silence"),
                section("method.quantifiers", "method.quantifiers.text"),
                quantifiers(communities),
                new GroundMethod(),
                section("method.coverage", "method.coverage.text"),
                Coverage.table(
                        "method.coverage", Coverage.of(communities, evidence.communityTallies())),
                section("method.translations", "method.translations.text"),
                section("method.limits", "method.limits.text"));
    }

    private static Component section(String titleKey, String... paragraphs) {
        Section section = new Section(Localized.text(new H2(), titleKey));
        for (String key : paragraphs) {
            section.add(Localized.text(new Paragraph(), key));
        }
        return section;
    }

    private static Component quantifiers(List<Community> communities) {
        List<Component> headers = new ArrayList<>();
        headers.add(Localized.text(new Span(), "method.word"));
        List<Integer> sizes = new ArrayList<>();
        for (Community community : communities) {
            community.sampleSizes().values().stream()
                    .sorted()
                    .forEach(size -> {
                        sizes.add(size);
                        headers.add(
                                new Span(
                                        LanguageText.of(community.label()),
                                        Localized.text(
                                                new Span(), "method.size", Map.of("size", size))));
                    });
        }
        FactTable table =
                new FactTable("method.quantifiers", headers.toArray(Component[]::new)).headed();
        for (Quantifier quantifier : Quantifier.values()) {
            Span word = new Span();
            Localized.effect(word, locale -> word.setText(Localized.name(locale, quantifier)));
            table.row(
                    word,
                    sizes.stream()
                            .filter(size -> size > 0)
                            .map(size -> new HeadCount(quantifier.of(size), size))
                            .toArray(Component[]::new));
        }
        return table;
    }
}
