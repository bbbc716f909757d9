package org.qiutong.explore.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.qiutong.evidence.cards.Citations;
import org.qiutong.evidence.cards.PassageCard;
import org.qiutong.evidence.cards.QuotationCard;
import org.qiutong.explore.Edge;
import org.qiutong.explore.EdgeEvidence;
import org.qiutong.explore.EvidencePath;
import org.qiutong.explore.ExploreService;
import org.qiutong.explore.GraphWords;
import org.qiutong.explore.Node;
import org.qiutong.explore.NodeId;
import org.qiutong.graph.Window;
import org.qiutong.kit.Loaded;
import org.qiutong.kit.Localized;
import org.qiutong.text.LanguageTag;

/// An edge as a sentence, with the quotations and findings behind it.
final class EdgePanel extends Section {

    private static final int PAGE = 10;

    private record Behind(
            Edge edge, Map<NodeId, Node> ends, EdgeEvidence evidence, Citations citations) {}

    private final ExploreService explore;
    private final GraphWords words;
    private final Supplier<Citations> citations;
    private final SceneModel model;
    private final Loaded<Behind> loaded = new Loaded<>(this::show);

    /// @param citations read together with the evidence
    EdgePanel(
            SceneModel model,
            ExploreService explore,
            GraphWords words,
            Supplier<Citations> citations) {
        this.model = model;
        this.explore = explore;
        this.words = words;
        this.citations = citations;
        addClassName("edge-panel");
        Localized.attribute(this, "aria-label", "graph.edge");
        add(loaded);
        setVisible(false);
        model.onEdge(this::open);
    }

    private void open(Optional<Edge> edge) {
        setVisible(edge.isPresent());
        edge.ifPresent(each -> loaded.load(() -> behind(each, PAGE)));
    }

    private Behind behind(Edge edge, int most) {
        return new Behind(
                edge,
                explore.nodes(List.of(edge.from(), edge.to())),
                explore.evidence(edge, Window.first(most)),
                citations.get());
    }

    private Component show(Behind behind) {
        H2 sentence = new H2();
        sentence.getElement().setAttribute("tabindex", "-1");
        EvidencePath path =
                new EvidencePath(
                        List.of(behind.edge().from(), behind.edge().to()), List.of(behind.edge()));
        Localized.effect(
                sentence,
                locale ->
                        sentence.setText(
                                words.sentence(LanguageTag.of(locale), path, behind.ends())));
        Button close = Localized.text(new Button(), "graph.edge.close");
        close.addThemeVariants(ButtonVariant.TERTIARY);
        close.addClickListener(_ -> model.open(Optional.empty()));
        Div all = new Div(sentence, count(behind));
        OrderedList cards = new OrderedList();
        cards.addClassName("cards");
        cards.getElement().setAttribute("role", "list");
        EdgeEvidence evidence = behind.evidence();
        Stream.of(
                        evidence.quotations().stream()
                                .map(each -> QuotationCard.of(each, behind.citations())),
                        evidence.findings().stream()
                                .map(each -> PassageCard.of(each, behind.citations())),
                        evidence.statements().stream().map(PassageCard::of))
                .flatMap(cardsOfAKind -> cardsOfAKind)
                .forEach(card -> cards.add(new ListItem(card)));
        if (cards.getComponentCount() > 0) {
            all.add(cards);
        }
        Div actions = new Div(close);
        actions.addClassName("actions");
        int shown = cards.getComponentCount();
        if (shown > 0 && shown < evidence.total()) {
            Button more = Localized.text(new Button(), "graph.edge.more");
            more.addClickListener(_ -> loaded.load(() -> behind(behind.edge(), shown + PAGE)));
            actions.addComponentAsFirst(more);
        }
        all.add(actions);
        sentence.getElement().executeJs("this.focus()");
        return all;
    }

    private static Component count(Behind behind) {
        return Localized.text(
                new Paragraph(),
                "graph.edge.count",
                Map.of(
                        "count",
                        behind.evidence().total(),
                        "relation",
                        behind.edge().relation().name()));
    }
}
