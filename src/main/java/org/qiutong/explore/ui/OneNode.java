package org.qiutong.explore.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.qiutong.explore.Edge;
import org.qiutong.explore.GraphWords;
import org.qiutong.explore.Neighbourhood;
import org.qiutong.explore.Node;
import org.qiutong.explore.NodeId;
import org.qiutong.explore.NodeKind;
import org.qiutong.explore.Relation;
import org.qiutong.kit.LanguageText;
import org.qiutong.kit.Localized;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;

/// One node: its labels in all languages, its page, its neighbours, its edges.
final class OneNode extends Div {

    /// @param edges its edges in the scene
    /// @param others the nodes at their other ends
    record Facts(Neighbourhood around, List<Edge> edges, Map<NodeId, Node> others) {}

    /// The edges of a hub would take more session memory than the rest of the page, so more are
    /// shown on demand.
    private static final int MANY = 12;

    private final Node node;
    private final SceneModel model;
    private final GraphWords words;
    private final ExpandMenu expand;
    private final Div edges = new Div();
    private final Runnable again;
    private boolean all;
    private boolean goOn;

    /// @param again reloads the facts, which are not kept here
    OneNode(Node node, SceneModel model, GraphWords words, Runnable again) {
        this.node = node;
        this.model = model;
        this.words = words;
        this.again = again;
        edges.addClassName("edges");
        expand = new ExpandMenu(node.id(), model, words);
        Span kind = new Span();
        Localized.effect(kind, locale -> kind.setText(Localized.name(locale, node.kind())));
        Paragraph facts = new Paragraph(new KindSymbol(node.kind()), kind);
        facts.addClassName("kind");
        add(facts, new H2(LanguageText.of(node.label())), otherLanguages());
        Pages.of(node.id())
                .ifPresent(page -> add(Localized.text(new Anchor(page), "graph.node.page")));
        add(expand, edges);
    }

    private Component otherLanguages() {
        Paragraph others = new Paragraph();
        Localized.effect(
                others,
                locale -> {
                    LanguageTag first = node.label().best(LanguageTag.of(locale)).language();
                    others.removeAll();
                    for (LocalizedText.Version each : node.label().versions()) {
                        if (!each.language().equals(first)) {
                            others.add(LanguageText.of(each.language(), each.text()));
                        }
                    }
                });
        return others;
    }

    NodeId of() {
        return node.id();
    }

    void show(Facts facts) {
        expand.show(facts.around().counts(), facts.edges());
        List<Edge> there =
                facts.edges().stream()
                        .filter(edge -> facts.others().containsKey(edge.other(node.id())))
                        .toList();
        edges.removeAll();
        if (there.isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        list.getElement().setAttribute("role", "list");
        List<NativeButton> buttons =
                there.stream()
                        .limit(all ? there.size() : MANY)
                        .map(edge -> edge(edge, facts.others()))
                        .toList();
        buttons.forEach(button -> list.add(new ListItem(button)));
        edges.add(Localized.text(new H3(), "graph.node.edges"), list);
        if (buttons.size() < there.size()) {
            edges.add(more(there.size() - buttons.size()));
        } else if (goOn) {
            buttons.get(MANY).focus();
        }
        goOn = false;
    }

    private Component more(int left) {
        Button more = Localized.text(new Button(), "graph.node.edges.more", Map.of("count", left));
        more.addClickListener(_ -> {
            all = true;
            goOn = true;
            again.run();
        });
        return more;
    }

    /// Keyboard access to the evidence of an edge.
    private NativeButton edge(Edge edge, Map<NodeId, Node> others) {
        Relation.Direction direction =
                edge.from().equals(node.id()) ? Relation.Direction.OUT : Relation.Direction.IN;
        Node far = others.get(edge.other(node.id()));
        NodeKind kind = edge.to().equals(node.id()) || far == null ? node.kind() : far.kind();
        Span along = new Span();
        Localized.effect(
                along,
                locale ->
                        along.setText(
                                Localized.message(
                                        locale,
                                        "graph.node.edge",
                                        Map.of(
                                                "relation",
                                                words.relation(
                                                        LanguageTag.of(locale),
                                                        edge.relation(),
                                                        direction),
                                                "evidence",
                                                edge.evidence(),
                                                "kind",
                                                kind.name(),
                                                "stance",
                                                edge.stance().map(Enum::name).orElse("other")))));
        along.addClassName("fact");
        NativeButton button = new NativeButton();
        button.add(along, LanguageText.of(far == null ? node.label() : far.label()));
        button.addClickListener(_ -> model.open(Optional.of(edge)));
        return button;
    }
}
