package org.qiutong.search.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.UnaryOperator;
import org.qiutong.kit.EmptyState;
import org.qiutong.kit.LanguageText;
import org.qiutong.search.SearchResult.Term;

/// What a search shows that has found nothing: the nearest terms, each in all its languages.
final class NothingFound {

    private NothingFound() {}

    /// @param address of the search for a text
    static Component of(List<Term> nearest, UnaryOperator<String> address) {
        return new EmptyState(
                "search.nothing",
                nearest.isEmpty() ? "search.nothingAdvice" : "search.nearest",
                nearest.stream().map(term -> near(term, address)).toArray(Component[]::new));
    }

    private static Component near(Term term, UnaryOperator<String> address) {
        Paragraph line =
                new Paragraph(
                        new Anchor(
                                address.apply(term.text()),
                                LanguageText.of(term.language(), term.text())));
        term.label()
                .byLanguage()
                .forEach((language, label) -> {
                    if (!language.equals(term.language())) {
                        line.add(new Text(" "), LanguageText.of(language, label));
                    }
                });
        return line;
    }
}
