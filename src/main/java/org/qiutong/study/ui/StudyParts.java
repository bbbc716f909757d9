package org.qiutong.study.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.qiutong.kit.CiteButton;
import org.qiutong.kit.FactTable;
import org.qiutong.kit.Figure;
import org.qiutong.kit.LanguageText;
import org.qiutong.kit.Localized;
import org.qiutong.study.Citation;
import org.qiutong.study.Source;
import org.qiutong.text.LanguageTag;

/// Parts of a study's page: its sample and how to cite it.
final class StudyParts {

    private StudyParts() {}

    static CiteButton.Citation cite(StudyView.Page page) {
        Source report =
                page.sources().stream()
                        .filter(source -> source.id().equals(page.study().report()))
                        .findFirst()
                        .orElseThrow();
        String publisher =
                report.publisher()
                        .flatMap(id -> Optional.ofNullable(page.institutions().get(id)))
                        .map(institution -> institution.name().best(LanguageTag.EN).text())
                        .or(report::publisherName)
                        .orElse("");
        return new CiteButton.Citation(
                LanguageText.paragraph(LanguageTag.EN, Citation.apa(report, publisher)),
                LanguageText.paragraph(LanguageTag.EN, Citation.gbt(report, publisher)));
    }

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
