package org.qiutong.explore.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.qiutong.explore.Node;
import org.qiutong.explore.NodeKind;
import org.qiutong.explore.scene.Operation;
import org.qiutong.id.CommunityId;
import org.qiutong.kit.LanguageText;
import org.qiutong.kit.Localized;
import org.qiutong.people.Community;

/// Explains shapes, outlines and lines. Kinds can be switched off.
final class Legend extends Div {

    private final SceneModel model;
    private final Map<NodeKind, Toggle> kinds = new EnumMap<>(NodeKind.class);
    private final Map<CommunityId, Component> outlines = new LinkedHashMap<>();

    Legend(SceneModel model, List<Community> communities) {
        this.model = model;
        addClassName("legend");
        Div switches = group("graph.legend.kinds");
        for (NodeKind kind : NodeKind.values()) {
            Toggle toggle = new Toggle(kind);
            kinds.put(kind, toggle);
            switches.add(toggle);
        }
        Div rings = group("graph.legend.communities");
        for (int i = 0; i < communities.size(); i++) {
            Component sign =
                    sign(
                            "ring community-" + (i % 4 + 1),
                            LanguageText.of(communities.get(i).label()));
            outlines.put(communities.get(i).id(), sign);
            rings.add(sign);
        }
        Div lines = group("graph.legend.lines");
        for (String line : List.of("strong", "oppose", "plain")) {
            lines.add(
                    sign("line " + line, Localized.text(new Span(), "graph.legend.line." + line)));
        }
        add(switches, rings, lines);
        model.onChange(this::show);
    }

    private static Div group(String titleKey) {
        Span title = Localized.text(new Span(), titleKey);
        title.addClassName("title");
        Div group = new Div(title);
        group.getElement().setAttribute("role", "group");
        Localized.attribute(group, "aria-label", titleKey);
        return group;
    }

    private static Component sign(String mark, Component words) {
        Span drawn = new Span();
        drawn.addClassNames(mark.split(" "));
        Span sign = new Span(drawn, words);
        sign.addClassName("sign");
        return sign;
    }

    private void show(SceneModel.Update update) {
        Map<NodeKind, Long> counts =
                update.graph().nodes().stream()
                        .collect(Collectors.groupingBy(Node::kind, Collectors.counting()));
        Set<NodeKind> filtered = update.scene().filtered();
        kinds.forEach((kind, toggle) ->
                toggle.show(counts.getOrDefault(kind, 0L), !filtered.contains(kind)));
        Set<CommunityId> there =
                update.graph().nodes().stream()
                        .flatMap(node -> node.community().stream())
                        .collect(Collectors.toSet());
        outlines.forEach((community, sign) -> sign.setVisible(there.contains(community)));
    }

    /// A kind that can be switched off and on.
    private final class Toggle extends NativeButton {

        private final Span count = new Span();

        Toggle(NodeKind kind) {
            Span name = new Span();
            Localized.effect(name, locale -> name.setText(Localized.name(locale, kind)));
            count.addClassName("number");
            add(new KindSymbol(kind), name, count);
            addClickListener(_ -> flip(kind));
            setVisible(false);
        }

        /// @param on whether the kind is visible
        void show(long number, boolean on) {
            count.setText(String.valueOf(number));
            getElement().setAttribute("aria-pressed", String.valueOf(on));
            setVisible(number > 0 || !on);
        }

        private void flip(NodeKind kind) {
            Set<NodeKind> filtered = EnumSet.noneOf(NodeKind.class);
            filtered.addAll(model.scene().filtered());
            if (!filtered.remove(kind)) {
                filtered.add(kind);
            }
            model.apply(new Operation.Filter(filtered));
        }
    }
}
