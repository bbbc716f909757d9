package org.qiutong.ground.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.qiutong.codebook.CodebookService;
import org.qiutong.evidence.EvidenceFilter;
import org.qiutong.evidence.EvidenceService;
import org.qiutong.evidence.Quotation;
import org.qiutong.evidence.cards.Labels;
import org.qiutong.graph.Window;
import org.qiutong.ground.CommonGround;
import org.qiutong.ground.GroundFilter;
import org.qiutong.ground.GroundService;
import org.qiutong.ground.Side;
import org.qiutong.kit.FilterBar;
import org.qiutong.kit.Loaded;
import org.qiutong.kit.Missing;
import org.qiutong.kit.QueryState;
import org.qiutong.people.PeopleService;

/// Common ground on one concept: its label and why, and the words of each side.
@Route("common-ground/:study/:name")
@AnonymousAllowed
class GroundDetailView extends Div implements BeforeEnterObserver {

    /// As many quotations of each community as are read in one sitting.
    private static final Window SHOWN = new Window(0, 10);

    private final QueryState state = new QueryState();
    private final GroundService ground;
    private final EvidenceService evidence;
    private final PeopleService people;
    private final CodebookService codebook;
    private String id = "";

    GroundDetailView(
            GroundService ground,
            EvidenceService evidence,
            PeopleService people,
            CodebookService codebook) {
        this.ground = ground;
        this.evidence = evidence;
        this.people = people;
        this.codebook = codebook;
        FilterBar bar = new FilterBar(state);
        GroundFilters filters = GroundFilters.ofExperts(state, bar, people);
        Loaded<GroundPage> loaded = new Loaded<>(page -> page.show(bar, state));
        state.onChange(() -> {
            String concept = id;
            GroundFilter filter = filters.filter();
            loaded.load(() -> page(concept, filter));
        });
        add(loaded);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = Missing.id(event);
        state.enter(event);
    }

    private GroundPage page(String concept, GroundFilter filter) {
        CommonGround row =
                ground.on(concept, filter)
                        .filter(found -> filter.moderated() || !found.concept().moderated())
                        .orElseThrow(() -> new Missing(concept));
        List<String> concepts = codebook.counting(concept);
        Map<String, List<Quotation>> quotations = new LinkedHashMap<>();
        for (Side side : row.assessment().sides()) {
            EvidenceFilter said = EvidenceFilter.ALL.ofCommunity(side.community());
            quotations.put(
                    side.community(),
                    concepts.stream()
                            .flatMap(each ->
                                    evidence.quotations(said.ofConcept(each), SHOWN).stream())
                            .distinct()
                            .toList());
        }
        return new GroundPage(
                row,
                concepts,
                quotations,
                concepts.stream()
                        .flatMap(each ->
                                evidence
                                        .findings(EvidenceFilter.ALL.ofConcept(each), Window.ALL)
                                        .stream())
                        .toList(),
                ground.overTime(concept, filter),
                Labels.load(codebook, people));
    }
}
