package org.qiutong.explore.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.qiutong.evidence.cards.PassageCard;
import org.qiutong.evidence.cards.QuotationCard;
import org.qiutong.explore.EdgeEvidence;
import org.qiutong.explore.EvidencePath;
import org.qiutong.explore.Node;
import org.qiutong.explore.NodeId;
import org.qiutong.explore.scene.Operation;
import org.qiutong.kit.CopyButton;
import org.qiutong.kit.LanguageText;
import org.qiutong.kit.Loaded;
import org.qiutong.kit.Localized;
import org.qiutong.text.LanguageTag;

/// Paths as sentences in every language of the interface; the quotations behind them are loaded on
/// demand.
final class PathCard extends Article {

    private final List<EvidencePath> paths;
    private final Map<NodeId, Node> nodes;
    private final FoundPaths ways;
    private final UnaryOperator<String> permalink;

    /// @param paths one, or several that meet
    /// @param nodes of the paths
    /// @param permalink turns the address of a page into a complete one
    PathCard(
            List<EvidencePath> paths,
            Map<NodeId, Node> nodes,
            FoundPaths ways,
            SceneModel model,
            UnaryOperator<String> permalink) {
        this.permalink = permalink;
        this.paths = paths;
        this.nodes = nodes;
        this.ways = ways;
        addClassName("way");
        Div sentences = new Div();
        Button show = new Button();
        List<NodeId> all =
                paths.stream().flatMap(path -> path.nodes().stream()).distinct().toList();
        show.addClickListener(_ -> {
            model.apply(new Operation.Add(all));
            model.mark(paths.size() == 1 ? all : List.of());
        });
        Localized.effect(
                this,
                locale -> {
                    sentences.removeAll();
                    paths.forEach(path -> say(path, locale, sentences));
                    String words = Localized.message(locale, "graph.ways.show");
                    show.setText(words);
                    show.setAriaLabel(
                            words + ": " + sentence(LanguageTag.of(locale), paths.getFirst()));
                });
        add(sentences, show, words());
    }

    /// The language of the interface comes first.
    private void say(EvidencePath path, Locale locale, Div sentences) {
        LanguageTag own = LanguageTag.of(locale);
        ways.words().languages().stream()
                .sorted(Comparator.comparing(language -> !own.in(language)))
                .forEach(language ->
                        sentences.add(LanguageText.paragraph(language, sentence(language, path))));
    }

    private String sentence(LanguageTag language, EvidencePath path) {
        return ways.words().sentence(language, path, nodes);
    }

    private Component words() {
        Loaded<FoundPaths.Behind> loaded = new Loaded<>(this::show);
        NativeDetails details = new NativeDetails(Localized.text(new Span(), "graph.ways.words"));
        details.setContent(loaded);
        details.addToggleListener(event -> {
            if (event.isOpened() && loaded.getComponentCount() == 0) {
                loaded.load(() -> ways.behind(paths, permalink));
            }
        });
        return details;
    }

    private Component show(FoundPaths.Behind behind) {
        OrderedList list = new OrderedList();
        list.addClassName("cards");
        list.getElement().setAttribute("role", "list");
        add(
                list,
                behind,
                EdgeEvidence::quotations,
                each -> QuotationCard.of(each, behind.citations()));
        add(list, behind, EdgeEvidence::findings, each -> PassageCard.of(each, behind.citations()));
        add(list, behind, EdgeEvidence::statements, PassageCard::of);
        if (list.getComponentCount() == 0) {
            return Localized.text(new Paragraph(), "graph.ways.noWords");
        }
        Div words = new Div(list);
        if (behind.isCut()) {
            words.add(Localized.text(new Paragraph(), "graph.ways.cut"));
        }
        CopyButton copy =
                CopyButton.of(
                        "graph.ways.copy",
                        (locale, _) ->
                                paths.stream()
                                        .map(path ->
                                                ways.words()
                                                        .cited(
                                                                LanguageTag.of(locale),
                                                                path,
                                                                nodes,
                                                                behind.edges()))
                                        .collect(Collectors.joining("\n")));
        words.add(copy);
        return words;
    }

    private static <T> void add(
            OrderedList list,
            FoundPaths.Behind behind,
            Function<EdgeEvidence, List<T>> part,
            Function<T, Component> card) {
        behind.edges().values().stream()
                .flatMap(each -> part.apply(each).stream())
                .distinct()
                .forEach(each -> list.add(new ListItem(card.apply(each))));
    }
}
