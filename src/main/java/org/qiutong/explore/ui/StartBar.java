package org.qiutong.explore.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.Consumer;
import org.qiutong.explore.ExploreService;
import org.qiutong.explore.NodeId;
import org.qiutong.kit.LanguageText;
import org.qiutong.kit.Localized;
import org.qiutong.people.Community;
import org.qiutong.search.SearchService;
import org.qiutong.study.Study;

/// Starting points: a search, or the overview of a study.
final class StartBar extends Div {

    /// @param then called with the chosen node
    StartBar(
            ExploreService explore,
            SearchService search,
            List<Community> communities,
            List<Study> studies,
            Consumer<NodeId> then) {
        addClassName("graph-bar");
        add(
                new StartField(
                        explore,
                        search,
                        communities.stream().map(each -> NodeId.community(each.id())).toList(),
                        then));
        for (Study each : studies) {
            Anchor overview =
                    new Anchor(
                            "graph?study=" + each.id(),
                            Localized.text(new Paragraph(), "graph.overview"),
                            LanguageText.of(each.title()));
            overview.addClassName("overview");
            add(overview);
        }
    }
}
