package org.qiutong.search.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import org.qiutong.kit.LanguageText;
import org.qiutong.kit.Localized;
import org.qiutong.search.ConcordanceLine;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.Messages;

/// The matches in texts of one language, one per line, aligned at the match.
final class ConcordanceLines extends Section {

    ConcordanceLines(LanguageTag language, List<ConcordanceLine> lines) {
        H2 title = new H2();
        Localized.effect(
                title,
                locale ->
                        title.setText(
                                Localized.message(
                                        locale,
                                        "concordance.count",
                                        Map.of(
                                                "language",
                                                Messages.nameOf(language.locale(), locale),
                                                "count",
                                                lines.size()))));
        OrderedList list = new OrderedList();
        list.addClassName("concordance");
        list.getElement().setAttribute("role", "list");
        lines.forEach(line -> list.add(new ListItem(parts(line))));
        add(title, list);
    }

    private static Component[] parts(ConcordanceLine line) {
        Anchor keyword = new Anchor("quotations/" + line.quotation());
        keyword.add(LanguageText.of(line.language(), line.words().keyword()));
        Span standing =
                Localized.text(
                        new Span(),
                        switch (line.standing()) {
                            case ORIGINAL, STUDY -> "words.original";
                            case PUBLISHED -> "words.published";
                            case FINAL -> "name.Rendering.Status.FINAL";
                            case REVIEWED -> "name.Rendering.Status.REVIEWED";
                            case DRAFT -> "search.draft";
                        });
        standing.addClassName("fine");
        return new Component[] {
            LanguageText.of(line.language(), line.words().before()),
            keyword,
            LanguageText.of(line.language(), line.words().after()),
            standing
        };
    }
}
