package org.qiutong.ground.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import org.qiutong.codebook.Concept;
import org.qiutong.evidence.cards.PictureSource;
import org.qiutong.ground.GroundService.Moment;
import org.qiutong.ground.cards.GroundSheet;
import org.qiutong.kit.BriefLink;
import org.qiutong.kit.ExportMenu;
import org.qiutong.kit.GraphLink;
import org.qiutong.kit.PageHeader;
import org.qiutong.kit.QueryState;
import org.qiutong.text.LanguageTag;

/// The head of the page on one concept: its name, and what leaves the program.
final class ConceptHeader {

    private ConceptHeader() {}

    static Component of(ConceptPage page, QueryState state) {
        Concept concept = page.concept();
        PageHeader header =
                new PageHeader(locale -> concept.label().best(LanguageTag.of(locale)).text())
                        .cited(concept.study());
        if (!concept.moderated()) {
            String scope = page.answer().isPresent() ? "theme=" : "concept=";
            header.actions(BriefLink.of(scope + concept.id()));
        }
        page.row()
                .ifPresent(found -> {
                    ExportMenu export =
                            new ExportMenu("qiutong-common-ground", state)
                                    .table(
                                            "ground.table",
                                            new GroundSheet(
                                                            List.of(found),
                                                            page.citations(),
                                                            state.permalink())
                                                    ::in);
                    if (found.answers().isEmpty()) {
                        PictureSource source =
                                new PictureSource(
                                        page.moments().stream()
                                                .map(Moment::study)
                                                .filter(study -> study.id().equals(concept.study()))
                                                .toList(),
                                        page.labels(),
                                        state.permalink());
                        export.chart("ground.lanes", page.charts(found)::lanes, source::in);
                    }
                    header.actions(export);
                });
        // The graph leaves out what was moderated out.
        return concept.moderated()
                ? header
                : header.actions(GraphLink.of("concept/" + concept.id()));
    }
}
