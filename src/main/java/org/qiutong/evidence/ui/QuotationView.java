package org.qiutong.evidence.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import org.qiutong.codebook.CodebookService;
import org.qiutong.evidence.EvidenceService;
import org.qiutong.evidence.Quotation;
import org.qiutong.evidence.cards.Citations;
import org.qiutong.evidence.cards.Glosses;
import org.qiutong.evidence.cards.Labels;
import org.qiutong.id.QuotationId;
import org.qiutong.kit.Loaded;
import org.qiutong.kit.Missing;
import org.qiutong.kit.PageOffer;
import org.qiutong.kit.QueryState;
import org.qiutong.people.PeopleService;
import org.qiutong.study.StudyService;

/// One quotation, sentence by sentence, with where it stands.
@Route("quotations/:study/:name")
@AnonymousAllowed
class QuotationView extends Div implements BeforeEnterObserver {

    private final QueryState state = new QueryState();
    private final EvidenceService evidence;
    private final PeopleService people;
    private final CodebookService codebook;
    private final StudyService studies;
    private final List<PageOffer> offers;

    QuotationView(
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
        String id = Missing.id(event);
        state.enter(event);
        removeAll();
        Loaded<QuotationPage> loaded =
                new Loaded<>(page ->
                        new Div(
                                page.show(),
                                new Div(PageOffer.all(offers, PageOffer.About.QUOTATION, id))));
        add(loaded);
        loaded.load(() -> {
            QuotationId named = Missing.unless(id, QuotationId::new);
            Quotation quotation = evidence.quotation(named).orElseThrow(() -> new Missing(id));
            Labels labels = Labels.load(codebook, people);
            return new QuotationPage(
                    quotation,
                    studies.source(quotation.source())
                            .orElseThrow(() -> new Missing(quotation.source().value())),
                    evidence.neighbours(named),
                    Glosses.load(codebook, people).in(quotation),
                    Citations.load(studies, labels, state::permalink));
        });
    }
}
