package org.qiutong.ground.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.qiutong.codebook.CodebookService;
import org.qiutong.codebook.Concept;
import org.qiutong.codebook.ConceptKind;
import org.qiutong.evidence.EvidenceFilter;
import org.qiutong.evidence.EvidenceService;
import org.qiutong.evidence.WordsBehind;
import org.qiutong.evidence.cards.Citations;
import org.qiutong.evidence.cards.Labels;
import org.qiutong.ground.CommonGround;
import org.qiutong.ground.GroundFilter;
import org.qiutong.ground.GroundReading;
import org.qiutong.ground.GroundService;
import org.qiutong.ground.Side;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ConceptId;
import org.qiutong.kit.FilterBar;
import org.qiutong.kit.Loaded;
import org.qiutong.kit.Missing;
import org.qiutong.kit.PageOffer;
import org.qiutong.kit.QueryState;
import org.qiutong.people.Community;
import org.qiutong.people.PeopleService;
import org.qiutong.study.StudyService;

/// All on one concept: what it means, what the communities have in common on it and why, the words
/// of each, how it changed, and what is near it. Its address is that of the concept; that of common
/// ground on it shows the same.
@Route("concepts/:study/:name")
@RouteAlias("common-ground/:study/:name")
@AnonymousAllowed
class ConceptView extends Div implements BeforeEnterObserver {

    /// As many quotations of each community as are read in one sitting; a link leads to all.
    private static final int SHOWN = 10;

    private final QueryState state = new QueryState();
    private final GroundService ground;
    private final EvidenceService evidence;
    private final CodebookService codebook;
    private final StudyService studies;
    private String id = "";

    ConceptView(
            GroundService ground,
            EvidenceService evidence,
            CodebookService codebook,
            PeopleService people,
            StudyService studies,
            List<PageOffer> offers) {
        this.ground = ground;
        this.evidence = evidence;
        this.codebook = codebook;
        this.studies = studies;
        FilterBar bar = new FilterBar(state);
        GroundFilters filters = GroundFilters.ofExperts(state, bar, people);
        Loaded<ConceptPage> loaded = new Loaded<>(page -> page.show(bar, state, offers));
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

    private ConceptPage page(ConceptId id, GroundFilter filter) {
        GroundReading reading = ground.reading(filter);
        Concept concept =
                reading.codebook()
                        .concept(id)
                        .filter(each -> filter.moderated() || !each.moderated())
                        .orElseThrow(() -> new Missing(id.value()));
        Optional<CommonGround> row =
                concept.kind() == ConceptKind.THEME ? Optional.empty() : reading.on(id);
        List<CommunityId> communities =
                row.stream()
                        .flatMap(each -> each.assessment().sides().stream())
                        .map(Side::community)
                        .toList();
        List<ConceptId> concepts = withAnswers(row, reading.codebook().counting(id));
        WordsBehind words =
                evidence.behind(
                        concepts,
                        row.isPresent()
                                ? communities
                                : reading.communities().stream().map(Community::id).toList(),
                        SHOWN);
        return new ConceptPage(
                concept,
                row,
                row.isPresent()
                        ? Optional.empty()
                        : Optional.of(ground.reading(filter.ofTheme(id)).answer()),
                concepts,
                codebook.below(id),
                words,
                evidence.statements(EvidenceFilter.ALL.ofConcept(id)),
                row.isPresent() ? ground.overTime(id, reading) : List.of(),
                Citations.load(
                        studies,
                        Labels.of(reading.codebook(), reading.communities()),
                        state::permalink));
    }

    /// Of a question, the words on all of its answers, whether or not they exclude each other.
    private static List<ConceptId> withAnswers(
            Optional<CommonGround> row, List<ConceptId> counting) {
        return Stream.concat(
                        counting.stream(),
                        row.stream()
                                .flatMap(each -> each.answers().stream())
                                .map(each -> each.concept().id()))
                .distinct()
                .toList();
    }
}
