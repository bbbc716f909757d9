package org.qiutong.evidence.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Optional;
import org.qiutong.codebook.CodebookService;
import org.qiutong.codebook.CodebookService.ConceptFilter;
import org.qiutong.codebook.Concept;
import org.qiutong.codebook.ConceptKind;
import org.qiutong.evidence.EvidenceFilter;
import org.qiutong.evidence.EvidenceService;
import org.qiutong.evidence.cards.FilterFields;
import org.qiutong.evidence.cards.Labels;
import org.qiutong.graph.Window;
import org.qiutong.kit.Filter;
import org.qiutong.kit.FilterBar;
import org.qiutong.kit.KeepsToStudy;
import org.qiutong.kit.Loaded;
import org.qiutong.kit.PageHeader;
import org.qiutong.kit.QueryState;
import org.qiutong.people.Community;
import org.qiutong.people.PeopleService;
import org.qiutong.study.Study;
import org.qiutong.study.StudyService;

/// What hinders collaboration: which community names which barrier in which words, and what is
/// proposed against it.
@Route("barriers")
@Menu(title = "barriers.title", order = 60)
@AnonymousAllowed
class BarriersView extends Div implements BeforeEnterObserver, KeepsToStudy {

    /// How many quotations on one barrier are shown; the list of quotations has the others.
    private static final Window SHOWN = Window.first(50);

    private final QueryState state = new QueryState();
    private final Filter<Study> study;
    private final Filter<Community> community;
    private final Filter<Concept> theme;
    private final EvidenceService evidence;
    private final CodebookService codebook;
    private final PeopleService people;

    BarriersView(
            EvidenceService evidence,
            CodebookService codebook,
            PeopleService people,
            StudyService studies) {
        this.evidence = evidence;
        this.codebook = codebook;
        this.people = people;
        FilterBar bar = new FilterBar(state);
        study = FilterFields.study(bar, studies);
        community = FilterFields.community(bar, people);
        theme = FilterFields.theme(bar, codebook);
        Loaded<BarrierTable> loaded = new Loaded<>(BarrierTable::show);
        add(new PageHeader("barriers.title").about("barriers.about").cited(), bar, loaded);
        state.onChange(() -> {
            ConceptFilter chosen =
                    new ConceptFilter(
                            study.value().map(Study::id),
                            Optional.of(ConceptKind.BARRIER),
                            theme.value().map(Concept::id),
                            community.value().map(Community::id),
                            false);
            loaded.load(() -> page(chosen));
        });
    }

    private BarrierTable page(ConceptFilter chosen) {
        List<Concept> barriers = codebook.concepts(chosen);
        return new BarrierTable(
                barriers.stream().map(this::row).toList(),
                evidence.tallies(barriers.stream().map(Concept::id).toList()),
                Labels.load(codebook, people));
    }

    private BarrierTable.Row row(Concept barrier) {
        EvidenceFilter about = EvidenceFilter.ALL.ofConcept(barrier.id());
        return new BarrierTable.Row(
                barrier,
                codebook.below(barrier.id()).remedies(),
                evidence.findings(about),
                evidence.quotations(about, SHOWN));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        state.enter(event);
    }
}
