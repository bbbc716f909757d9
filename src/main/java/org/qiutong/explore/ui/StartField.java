package org.qiutong.explore.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.qiutong.explore.ExploreService;
import org.qiutong.explore.Node;
import org.qiutong.explore.NodeId;
import org.qiutong.explore.NodeType;
import org.qiutong.kit.LanguageText;
import org.qiutong.kit.Localized;
import org.qiutong.search.Kind;
import org.qiutong.search.SearchFilter;
import org.qiutong.search.SearchService;
import org.qiutong.text.LanguageTag;

/// Finds a node to start with, by words in any language and script, or by an expert's code. It
/// offers the communities before anything is typed.
final class StartField extends ComboBox<Node> {

    private static final int MOST = 12;

    private final ExploreService explore;
    private final SearchService search;
    private final List<NodeId> first;

    /// @param first the nodes offered before anything is typed
    /// @param then called with the chosen node
    StartField(
            ExploreService explore,
            SearchService search,
            List<NodeId> first,
            Consumer<NodeId> then) {
        this.explore = explore;
        this.search = search;
        this.first = List.copyOf(first);
        Localized.label(this, "graph.add");
        Localized.effect(
                this,
                locale -> {
                    setPlaceholder(Localized.message(locale, "graph.add.placeholder"));
                    setItemLabelGenerator(node -> node.label().best(LanguageTag.of(locale)).text());
                });
        setRenderer(new ComponentRenderer<>(StartField::entry));
        setItems(
                DataProvider.fromFilteringCallbacks(
                        query ->
                                find(query.getFilter().orElse("")).stream()
                                        .skip(query.getOffset())
                                        .limit(query.getLimit()),
                        query -> find(query.getFilter().orElse("")).size()));
        addValueChangeListener(change -> {
            Node chosen = change.getValue();
            if (chosen != null) {
                clear();
                then.accept(chosen.id());
            }
        });
    }

    private List<Node> find(String typed) {
        String words = typed.strip();
        List<NodeId> found = new ArrayList<>();
        if (words.isEmpty()) {
            found.addAll(first);
        } else {
            List<NodeId> hits =
                    search.search(words, SearchFilter.ALL, MOST).words().stream()
                            .map(hit -> id(hit.kind(), hit.id()))
                            .toList();
            hits.stream().filter(hit -> hit.type() == NodeType.EXPERT).forEach(found::add);
            search.suggest(words, SearchFilter.ALL, MOST)
                    .forEach(term -> found.add(id(term.kind(), term.of())));
            found.addAll(hits);
        }
        return List.copyOf(explore.nodes(found.stream().distinct().limit(MOST).toList()).values());
    }

    private static NodeId id(Kind kind, String id) {
        return new NodeId(
                switch (kind) {
                    case CONCEPT -> NodeType.CONCEPT;
                    case QUOTATION -> NodeType.QUOTATION;
                    case INSTITUTION -> NodeType.INSTITUTION;
                    case MILESTONE -> NodeType.MILESTONE;
                    case SOURCE -> NodeType.SOURCE;
                    case EXPERT -> NodeType.EXPERT;
                },
                id);
    }

    private static Span entry(Node node) {
        Span kind = new Span();
        kind.addClassName("kind");
        Localized.effect(kind, locale -> kind.setText(Localized.name(locale, node.kind())));
        Span entry = new Span(new KindSymbol(node.kind()), LanguageText.of(node.label()), kind);
        entry.addClassName("start");
        return entry;
    }
}
