package org.qiutong.evidence.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Optional;
import org.qiutong.codebook.CodebookService;
import org.qiutong.codebook.CodebookService.ConceptFilter;
import org.qiutong.codebook.Concept;
import org.qiutong.codebook.ConceptKind;
import org.qiutong.evidence.EvidenceService;
import org.qiutong.evidence.cards.FilterFields;
import org.qiutong.evidence.cards.Labels;
import org.qiutong.kit.EmptyState;
import org.qiutong.kit.Filter;
import org.qiutong.kit.FilterBar;
import org.qiutong.kit.Loaded;
import org.qiutong.kit.Localized;
import org.qiutong.kit.PageHeader;
import org.qiutong.kit.QueryState;
import org.qiutong.people.PeopleService;

/// The codebook as a tree, narrower concepts below broader ones. Statements that were voted on have
/// no place in it and are in the table only.
@Route("concept-tree")
@AnonymousAllowed
class ConceptTreeView extends Div implements BeforeEnterObserver {

    private final QueryState state = new QueryState();

    ConceptTreeView(EvidenceService evidence, PeopleService people, CodebookService codebook) {
        FilterBar bar = new FilterBar(state);
        Filter<Concept> theme = FilterFields.theme(bar, codebook);
        Loaded<Optional<ConceptTree>> tree =
                new Loaded<>(found ->
                        found.map(ConceptTree::show)
                                .orElseGet(
                                        () -> new EmptyState("concepts.none", "concepts.advice")));
        add(
                new PageHeader("concepts.tree.title")
                        .about("concepts.tree.about")
                        .cited()
                        .actions(Localized.text(new Anchor("concepts"), "concepts.tree.asTable")),
                bar,
                tree);
        state.onChange(() -> {
            ConceptFilter filter =
                    new ConceptFilter(
                            Optional.empty(),
                            Optional.empty(),
                            theme.value().map(Concept::id),
                            Optional.empty(),
                            false);
            tree.load(() -> {
                List<Concept> concepts =
                        codebook.concepts(filter).stream()
                                .filter(each -> each.kind() != ConceptKind.STATEMENT)
                                .toList();
                return Optional.of(concepts)
                        .filter(some -> !some.isEmpty())
                        .map(some ->
                                new ConceptTree(
                                        some,
                                        evidence.tallies(some.stream().map(Concept::id).toList()),
                                        Labels.load(codebook, people)));
            });
        });
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        state.enter(event);
    }
}
