package org.qiutong.ground.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import org.qiutong.codebook.CodebookService;
import org.qiutong.evidence.EvidenceFilter;
import org.qiutong.evidence.EvidenceService;
import org.qiutong.evidence.cards.Labels;
import org.qiutong.ground.GroundFilter;
import org.qiutong.ground.bridging.BridgingService;
import org.qiutong.id.ExpertId;
import org.qiutong.kit.Loaded;
import org.qiutong.kit.Missing;
import org.qiutong.kit.QueryState;
import org.qiutong.people.Expert;
import org.qiutong.people.PeopleService;

/// On which concepts two experts both take a side, and their words on each.
@Route("bridging/:study/:name/:other")
@AnonymousAllowed
class BridgingPairView extends Div implements BeforeEnterObserver {

    private final QueryState state = new QueryState();
    private final BridgingService bridging;
    private final EvidenceService evidence;
    private final PeopleService people;
    private final CodebookService codebook;

    BridgingPairView(
            BridgingService bridging,
            EvidenceService evidence,
            PeopleService people,
            CodebookService codebook) {
        this.bridging = bridging;
        this.evidence = evidence;
        this.people = people;
        this.codebook = codebook;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        state.enter(event);
        String one = Missing.id(event);
        String study = event.getRouteParameters().get("study").orElseThrow();
        String other = study + "/" + event.getRouteParameters().get("other").orElseThrow();
        boolean moderated = state.get("moderated").equals(Optional.of("true"));
        Loaded<BridgingPairPage> loaded = new Loaded<>(page -> page.show(state));
        add(loaded);
        loaded.load(() ->
                page(
                        Missing.unless(one, ExpertId::new),
                        Missing.unless(other, ExpertId::new),
                        moderated));
    }

    private BridgingPairPage page(ExpertId one, ExpertId other, boolean moderated) {
        return new BridgingPairPage(
                said(one),
                said(other),
                bridging.met(one, other, GroundFilter.ALL.withModerated(moderated)),
                Labels.load(codebook, people));
    }

    private BridgingPairPage.Said said(ExpertId id) {
        Expert expert = people.expert(id).orElseThrow(() -> new Missing(id.value()));
        return new BridgingPairPage.Said(
                expert, evidence.quotations(EvidenceFilter.ALL.ofExpert(id)));
    }
}
