package org.qiutong.study.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import org.qiutong.kit.FactTable;
import org.qiutong.kit.Figure;
import org.qiutong.kit.LanguageText;
import org.qiutong.kit.Localized;
import org.qiutong.study.Study;
import org.qiutong.study.StudyAccess;

/// Parts of a study's page: its sample, and who else sees what of it.
final class StudyParts {

    private StudyParts() {}

    /// Says of a confidential study that only its team reads the page, and where others see tables.
    static Component access(Study study) {
        return study.access() == StudyAccess.CONFIDENTIAL
                ? new Paragraph(
                        Localized.text(new Span(), "study.confidential"),
                        new Text(" "),
                        Localized.text(new Anchor("tables/" + study.id()), "study.tables"))
                : new Div();
    }

    /// Sample sizes as numbers: most experts have no code, and are known by number only.
    static Component sample(StudyView.Page page) {
        FactTable table =
                new FactTable(
                                "study.sample",
                                Localized.text(new Span(), "tally.community"),
                                Localized.text(new Span(), "study.interviewed"),
                                Localized.text(new Span(), "study.named"))
                        .headed();
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
