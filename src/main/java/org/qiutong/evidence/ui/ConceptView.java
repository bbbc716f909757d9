package org.qiutong.evidence.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.qiutong.codebook.CodebookService;
import org.qiutong.codebook.Concept;
import org.qiutong.evidence.EvidenceFilter;
import org.qiutong.evidence.EvidenceService;
import org.qiutong.evidence.cards.Labels;
import org.qiutong.graph.Window;
import org.qiutong.id.ConceptId;
import org.qiutong.kit.Loaded;
import org.qiutong.kit.Missing;
import org.qiutong.people.PeopleService;

/// A concept with its definitions in parallel, its relations to others, and all that was said of
/// it.
@Route("concepts/:study/:name")
@AnonymousAllowed
class ConceptView extends Div implements BeforeEnterObserver {

    /// How many quotations on one concept are shown; the list of quotations has the others.
    private static final Window SHOWN = Window.first(50);

    private final EvidenceService evidence;
    private final PeopleService people;
    private final CodebookService codebook;

    ConceptView(EvidenceService evidence, PeopleService people, CodebookService codebook) {
        this.evidence = evidence;
        this.people = people;
        this.codebook = codebook;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String id = Missing.id(event);
        removeAll();
        Loaded<ConceptPage> loaded = new Loaded<>(ConceptPage::show);
        add(loaded);
        boolean moderated = EvidenceFilters.moderated(event.getLocation().getQueryParameters());
        loaded.load(() -> page(Missing.unless(id, ConceptId::new), moderated));
    }

    private ConceptPage page(ConceptId id, boolean moderated) {
        Concept concept =
                codebook.concept(id)
                        .filter(each -> moderated || !each.moderated())
                        .orElseThrow(() -> new Missing(id.value()));
        EvidenceFilter about = EvidenceFilter.ALL.ofConcept(id);
        return new ConceptPage(
                concept,
                codebook.below(id),
                evidence.tallies(java.util.List.of(id)),
                evidence.findings(about),
                evidence.statements(about),
                evidence.quotations(about, SHOWN),
                Labels.load(codebook, people));
    }
}
