package org.qiutong.evidence.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Locale;
import java.util.Map;
import org.qiutong.codebook.CodebookService;
import org.qiutong.evidence.EvidenceFilter;
import org.qiutong.evidence.EvidenceService;
import org.qiutong.evidence.EvidenceService.QuotedExpert;
import org.qiutong.evidence.cards.Labels;
import org.qiutong.graph.Window;
import org.qiutong.kit.FilterBar;
import org.qiutong.kit.KeepsToStudy;
import org.qiutong.kit.ListTexts;
import org.qiutong.kit.Localized;
import org.qiutong.kit.PageHeader;
import org.qiutong.kit.QueryState;
import org.qiutong.kit.Rows;
import org.qiutong.kit.Table;
import org.qiutong.people.PeopleService;
import org.qiutong.study.StudyDesign;
import org.qiutong.study.StudyService;

/// The experts whom studies name by code.
@Route("experts")
@Menu(title = "experts.title", order = 40)
@AnonymousAllowed
class ExpertsView extends Div implements BeforeEnterObserver, KeepsToStudy {

    private final QueryState state = new QueryState();

    ExpertsView(
            EvidenceService evidence,
            PeopleService people,
            CodebookService codebook,
            StudyService studies) {
        FilterBar bar = new FilterBar(state);
        EvidenceFilters filters = new EvidenceFilters(bar, people, codebook, studies);
        Labels labels = Labels.load(codebook, people);
        Table<EvidenceFilter, QuotedExpert> table =
                new Table<EvidenceFilter, QuotedExpert>(
                                state,
                                bar,
                                new ListTexts(
                                        "experts.title",
                                        "experts.count",
                                        "experts.none",
                                        "experts.advice"),
                                filters::evidence,
                                new Rows<>(
                                        filter ->
                                                new Rows.Found(
                                                        evidence.countExperts(filter),
                                                        evidence.countExperts(EvidenceFilter.ALL)),
                                        (filter, offset, limit) ->
                                                evidence.experts(
                                                        filter, new Window(offset, limit))))
                        .link(
                                "experts.code",
                                row -> "experts/" + row.expert().id(),
                                (row, _) -> row.expert().code())
                        .text(
                                "experts.community",
                                (row, locale) ->
                                        row.expert()
                                                .community()
                                                .map(id -> labels.community(id, locale))
                                                .orElseGet(() ->
                                                        Localized.message(
                                                                locale, "experts.noCommunity")))
                        .text(
                                "experts.quotations",
                                (row, locale) -> number(row.quotations(), locale));
        if (studies.studies().stream().anyMatch(study -> study.design() == StudyDesign.VOTES)) {
            table.text("experts.votes", (row, locale) -> number(row.votes(), locale));
        }
        add(new PageHeader("experts.title").about("experts.about").cited(), bar, table);
    }

    private static String number(int number, Locale locale) {
        return Localized.message(locale, "kit.number", Map.of("number", number));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        state.enter(event);
    }
}
