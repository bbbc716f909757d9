package org.qiutong.evidence.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Map;
import org.qiutong.codebook.CodebookService;
import org.qiutong.evidence.EvidenceFilter;
import org.qiutong.evidence.EvidenceService;
import org.qiutong.evidence.cards.Labels;
import org.qiutong.evidence.cards.QuotationCard;
import org.qiutong.graph.Window;
import org.qiutong.id.ExpertId;
import org.qiutong.kit.CardList;
import org.qiutong.kit.Definitions;
import org.qiutong.kit.FilterBar;
import org.qiutong.kit.GraphLink;
import org.qiutong.kit.LanguageText;
import org.qiutong.kit.ListTexts;
import org.qiutong.kit.Loaded;
import org.qiutong.kit.Localized;
import org.qiutong.kit.Missing;
import org.qiutong.kit.PageHeader;
import org.qiutong.kit.PageOffer;
import org.qiutong.kit.QueryState;
import org.qiutong.kit.Rows;
import org.qiutong.people.Expert;
import org.qiutong.people.PeopleService;
import org.qiutong.study.Study;
import org.qiutong.study.StudyService;

/// One expert and what they said.
@Route("experts/:study/:name")
@AnonymousAllowed
class ExpertView extends Div implements BeforeEnterObserver {

    private final EvidenceService evidence;
    private final PeopleService people;
    private final CodebookService codebook;
    private final StudyService studies;
    private final List<PageOffer> offers;

    private record Page(Expert expert, Study study, Labels labels) {}

    ExpertView(
            EvidenceService evidence,
            PeopleService people,
            CodebookService codebook,
            StudyService studies,
            List<PageOffer> offers) {
        this.evidence = evidence;
        this.people = people;
        this.codebook = codebook;
        this.studies = studies;
        this.offers = offers;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryState state = new QueryState();
        removeAll();
        Loaded<Page> loaded = new Loaded<>(page -> show(page, state, event));
        add(loaded);
        loaded.load(() -> {
            ExpertId id = Missing.unless(Missing.id(event), ExpertId::new);
            Expert expert = people.expert(id).orElseThrow(() -> new Missing(id.value()));
            Study study =
                    studies.study(expert.study())
                            .orElseThrow(() -> new Missing(expert.study().value()));
            return new Page(expert, study, Labels.load(codebook, people));
        });
    }

    private Component show(Page page, QueryState state, BeforeEnterEvent event) {
        Expert expert = page.expert();
        Anchor study = new Anchor("studies/" + expert.study());
        study.add(LanguageText.of(page.study().title()));
        EvidenceFilter said = EvidenceFilter.ALL.ofExpert(expert.id());
        CardList<EvidenceFilter, ?> quotations =
                new CardList<>(
                        state,
                        new FilterBar(state),
                        new ListTexts(
                                "expert.quotations",
                                "expert.count",
                                "expert.none",
                                "expert.advice"),
                        () -> said,
                        new Rows<>(
                                filter ->
                                        new Rows.Found(
                                                evidence.countQuotations(filter),
                                                evidence.countQuotations(filter)),
                                (filter, offset, limit) ->
                                        evidence.quotations(filter, new Window(offset, limit))),
                        quotation -> new QuotationCard(quotation, page.labels()));
        state.enter(event);
        Div shown =
                new Div(
                        new PageHeader(locale ->
                                Localized.message(
                                        locale, "expert.title", Map.of("code", expert.code())))
                                .cited(expert.study())
                                .actions(GraphLink.of("expert/" + expert.id())),
                        Localized.text(new Paragraph(), "expert.pseudonym"),
                        new Definitions()
                                .add(
                                        "experts.community",
                                        expert.community()
                                                .<Component>map(id ->
                                                        LanguageText.of(
                                                                page.labels().community(id)))
                                                .orElseGet(() ->
                                                        Localized.text(
                                                                new Span(), "experts.noCommunity")))
                                .add("expert.study", study),
                        Localized.text(new H2(), "expert.quotations"),
                        quotations);
        shown.add(PageOffer.all(offers, PageOffer.About.EXPERT, expert.id().value()));
        return shown;
    }
}
