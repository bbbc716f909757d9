package org.qiutong.study.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import org.qiutong.kit.FactTable;
import org.qiutong.kit.Figure;
import org.qiutong.kit.LanguageText;
import org.qiutong.kit.Localized;

/// Parts of a study's page: its sample.
final class StudyParts {

    private StudyParts() {}

    /// Sample sizes as numbers: most experts have no code, and are known by number only.
    static Component sample(StudyView.Page page) {
        FactTable table =
                new FactTable(
                        "study.sample",
                        Localized.text(new Span(), "tally.community"),
                        Localized.text(new Span(), "study.interviewed"),
                        Localized.text(new Span(), "study.named"));
        page.communities()
                .forEach(community ->
                        table.row(
                                LanguageText.of(community.label()),
                                Figure.of(page.study().samples().getOrDefault(community.id(), 0)),
                                Figure.of(
                                        page.named().getOrDefault(community.id(), 0L),
                                        "experts?community=" + community.id())));
        return new Section(Localized.text(new H2(), "study.sample"), table);
    }
}
