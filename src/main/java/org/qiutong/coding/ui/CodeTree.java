package org.qiutong.coding.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.qiutong.codebook.Concept;
import org.qiutong.id.ConceptId;
import org.qiutong.kit.LanguageText;
import org.qiutong.kit.Localized;

/// The codes of a codebook, each below the one that it belongs to, to choose one.
final class CodeTree extends Div {

    private final Consumer<ConceptId> open;

    CodeTree(Consumer<ConceptId> open) {
        this.open = open;
    }

    /// @param codes in the order of the codebook; one whose parent is not among them is at the top
    void show(List<Concept> codes, Optional<ConceptId> chosen) {
        Set<ConceptId> known = codes.stream().map(Concept::id).collect(Collectors.toSet());
        Map<Optional<ConceptId>, List<Concept>> below =
                codes.stream()
                        .collect(
                                Collectors.groupingBy(each -> above(each).filter(known::contains)));
        removeAll();
        if (codes.isEmpty()) {
            return;
        }
        Set<ConceptId> shown = new HashSet<>();
        UnorderedList tree = list(Optional.empty(), below, chosen, shown);
        // Files may have codes that are below each other.
        codes.stream()
                .filter(each -> shown.add(each.id()))
                .forEach(each -> tree.add(new ListItem(button(each, chosen))));
        Localized.attribute(tree, "aria-label", "codes.codes");
        add(tree);
    }

    private static Optional<ConceptId> above(Concept code) {
        return code.broader().or(() -> code.links().answers());
    }

    private UnorderedList list(
            Optional<ConceptId> above,
            Map<Optional<ConceptId>, List<Concept>> below,
            Optional<ConceptId> chosen,
            Set<ConceptId> shown) {
        UnorderedList list = new UnorderedList();
        list.getElement().setAttribute("role", "list");
        for (Concept code : below.getOrDefault(above, List.of())) {
            shown.add(code.id());
            ListItem item = new ListItem(button(code, chosen));
            Optional<ConceptId> id = Optional.of(code.id());
            if (below.containsKey(id)) {
                item.add(list(id, below, chosen, shown));
            }
            list.add(item);
        }
        return list;
    }

    private NativeButton button(Concept code, Optional<ConceptId> chosen) {
        NativeButton button = new NativeButton();
        button.add(LanguageText.of(code.label()));
        Span kind = new Span();
        kind.addClassName("fine");
        Localized.effect(
                kind,
                locale ->
                        kind.setText(
                                Localized.message(
                                        locale,
                                        "codes.kind",
                                        Map.of(
                                                "kind",
                                                Localized.name(locale, code.kind()),
                                                "retired",
                                                code.retired() ? "yes" : "no"))));
        button.add(kind);
        if (chosen.equals(Optional.of(code.id()))) {
            button.getElement().setAttribute("aria-current", "true");
        }
        button.addClickListener(_ -> open.accept(code.id()));
        return button;
    }
}
