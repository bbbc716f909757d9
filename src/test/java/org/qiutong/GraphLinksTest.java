package org.qiutong;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.html.Anchor;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qiutong.explore.ExploreService;
import org.qiutong.explore.NodeId;
import org.springframework.beans.factory.annotation.Autowired;

/// Every page about a thing links to it in the graph.
@ProgramTest
@ViewPackages(packages = "org.qiutong")
class GraphLinksTest extends ViewTest {

    private static final String LINK = "graph?add=";

    @Autowired ExploreService explore;

    @ParameterizedTest
    @CsvSource({
        "concepts/itif-2024/malicious-use, concept/itif-2024/malicious-use",
        "concepts/itif-2024/malicious-use, finding/itif-2024/",
        "experts/itif-2024/2-UK, expert/itif-2024/2-UK",
        "institutions/itif, institution/itif",
        "quotations/itif-2024/q01, quotation/itif-2024/q01",
        "barriers, concept/itif-2024/geopolitical-uncertainty",
        "common-ground/itif-2024/malicious-use, concept/itif-2024/malicious-use",
        "studies/itif-2024, source/itif-2024/",
        "studies/itif-2024, milestone/",
        "search?q=geopolitical, concept/itif-2024/geopolitical-uncertainty",
        "search?q=geopolitical, quotation/itif-2024/"
    })
    void leadToNodesThatThereAre(String address, String node) {
        speak(Locale.ENGLISH);
        open(address);
        List<String> nodes =
                find(Anchor.class).all().stream()
                        .map(Anchor::getHref)
                        .filter(href -> href.startsWith(LINK))
                        .map(href -> href.substring(LINK.length()))
                        .distinct()
                        .toList();
        assertThat(nodes).anyMatch(each -> each.startsWith(node));
        List<NodeId> ids = nodes.stream().map(NodeId::parse).toList();
        assertThat(explore.nodes(ids)).containsOnlyKeys(ids);
    }
}
