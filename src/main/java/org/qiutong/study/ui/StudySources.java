package org.qiutong.study.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.qiutong.kit.GraphLink;
import org.qiutong.kit.LanguageText;
import org.qiutong.kit.Localized;
import org.qiutong.study.Milestone;
import org.qiutong.study.Source;

/// What a study refers to: its references, and the instruments and events.
final class StudySources {

    private StudySources() {}

    /// The references by their numbers, as printed.
    static Component references(List<Source> sources) {
        OrderedList list = new OrderedList();
        sources.stream()
                .filter(source -> source.number().isPresent())
                .forEach(source -> {
                    ListItem item = new ListItem();
                    item.getElement().setAttribute("lang", "en");
                    item.add(cited(source));
                    item.add(GraphLink.of("source/" + source.id(), source.title()));
                    list.add(item);
                });
        list.addClassName("references");
        return list.getChildren().findAny().isEmpty()
                ? new Div()
                : new Section(Localized.text(new H2(), "study.references"), list);
    }

    /// The line as printed, its address a link.
    private static Component[] cited(Source source) {
        String line = source.citation();
        return source.url()
                .filter(url -> isWeb(url) && line.contains(url))
                .map(url -> {
                    int at = line.indexOf(url);
                    Anchor link = new Anchor(url, url);
                    link.getElement().setAttribute("rel", "noreferrer");
                    return new Component[] {
                        new Text(line.substring(0, at)),
                        link,
                        new Text(line.substring(at + url.length()))
                    };
                })
                .orElseGet(() -> new Component[] {new Text(line)});
    }

    /// Addresses come from files; only those of the web become links.
    private static boolean isWeb(String url) {
        return url.startsWith("https://") || url.startsWith("http://");
    }

    static Component milestones(List<Milestone> milestones) {
        UnorderedList list = new UnorderedList();
        list.addClassName("milestones");
        milestones.forEach(milestone -> list.add(new ListItem(line(milestone))));
        return milestones.isEmpty()
                ? new Section()
                : new Section(Localized.text(new H2(), "study.milestones"), list);
    }

    static Component[] line(Milestone milestone) {
        Span when = new Span();
        when.addClassName("fact");
        milestone
                .from()
                .ifPresent(from ->
                        Localized.effect(
                                when, locale -> when.setText(Localized.partialDate(locale, from))));
        LanguageText label = LanguageText.of(milestone.label());
        label.addClassName("term");
        return new Component[] {
            new Paragraph(
                    label, when, GraphLink.of("milestone/" + milestone.id(), milestone.label())),
            LanguageText.paragraph(milestone.note())
        };
    }
}
