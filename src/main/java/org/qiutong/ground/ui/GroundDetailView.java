package org.qiutong.ground.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import org.qiutong.evidence.EvidenceService;
import org.qiutong.evidence.WordsBehind;
import org.qiutong.evidence.cards.Labels;
import org.qiutong.ground.CommonGround;
import org.qiutong.ground.GroundFilter;
import org.qiutong.ground.GroundReading;
import org.qiutong.ground.GroundService;
import org.qiutong.ground.Side;
import org.qiutong.id.ConceptId;
import org.qiutong.kit.FilterBar;
import org.qiutong.kit.Loaded;
import org.qiutong.kit.Missing;
import org.qiutong.kit.QueryState;
import org.qiutong.people.PeopleService;

/// Common ground on one concept: its label and why, and the words of each side.
@Route("common-ground/:study/:name")
@AnonymousAllowed
class GroundDetailView extends Div implements BeforeEnterObserver {

    /// As many quotations of each community as are read in one sitting; a link leads to all.
    private static final int SHOWN = 10;

    private final QueryState state = new QueryState();
    private final GroundService ground;
    private final EvidenceService evidence;
    private String id = "";

    GroundDetailView(GroundService ground, EvidenceService evidence, PeopleService people) {
        this.ground = ground;
        this.evidence = evidence;
        FilterBar bar = new FilterBar(state);
        GroundFilters filters = GroundFilters.ofExperts(state, bar, people);
        Loaded<GroundPage> loaded = new Loaded<>(page -> page.show(bar, state));
        state.onChange(() -> {
            String concept = id;
            GroundFilter filter = filters.filter();
            loaded.load(() -> page(Missing.unless(concept, ConceptId::new), filter));
        });
        add(loaded);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = Missing.id(event);
        state.enter(event);
    }

    private GroundPage page(ConceptId concept, GroundFilter filter) {
        GroundReading reading = ground.reading(filter);
        CommonGround row =
                reading.on(concept)
                        .filter(found -> filter.moderated() || !found.concept().moderated())
                        .orElseThrow(() -> new Missing(concept.value()));
        List<String> communities = row.assessment().sides().stream().map(Side::community).toList();
        List<ConceptId> concepts = reading.codebook().counting(concept);
        WordsBehind words = evidence.behind(concepts, communities, SHOWN);
        return new GroundPage(
                row,
                concepts,
                words.byCommunity(communities),
                words.cuts(),
                words.findings(),
                ground.overTime(concept, reading),
                Labels.of(reading.codebook(), reading.communities()));
    }
}
