package org.qiutong.kit;

import com.vaadin.flow.component.html.Anchor;
import java.util.Map;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;

/// A link to a thing's place in the graph.
public final class GraphLink {

    private GraphLink() {}

    /// For the page of the thing itself.
    ///
    /// @param node type and id, such as `concept/itif-2024/malicious-use`
    public static Anchor of(String node) {
        Anchor link = Localized.text(new Anchor("graph?add=" + node), "kit.showInGraph");
        link.addClassName("graph-link");
        // Sets `lang`, since the link may be among words of another language.
        Localized.effect(
                link,
                locale -> link.getElement().setAttribute("lang", LanguageTag.of(locale).value()));
        return link;
    }

    /// For where several things stand.
    ///
    /// @param node type and id, such as `concept/itif-2024/malicious-use`
    /// @param name which of them, for those who hear links one by one
    public static Anchor of(String node, LocalizedText name) {
        Anchor link = of(node);
        Localized.effect(
                link,
                locale ->
                        link.setAriaLabel(
                                Localized.message(
                                        locale,
                                        "kit.showInGraph.of",
                                        Map.of("name", name.best(LanguageTag.of(locale)).text()))));
        return link;
    }
}
