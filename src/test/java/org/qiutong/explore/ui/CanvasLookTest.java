package org.qiutong.explore.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.qiutong.chart.Network;
import org.qiutong.chart.Symbol;
import org.qiutong.explore.NodeKind;

/// A picture of the graph looks like the screen.
class CanvasLookTest {

    @Test
    void hasTheSymbolAndColourOfEveryKind() {
        List<Object> looks = new ArrayList<>();
        for (NodeKind kind : NodeKind.values()) {
            Network.Kind look = CanvasLook.OF_SCREEN.kind(kind, "name");
            looks.add(List.of(look.symbol(), look.tone()));
        }
        assertThat(looks).doesNotHaveDuplicates();
        assertThat(CanvasLook.OF_SCREEN.kind(NodeKind.CONCERN, "name"))
                .extracting(Network.Kind::symbol, Network.Kind::size)
                .containsExactly(Symbol.TRIANGLE, 36.0);
        assertThat(CanvasLook.OF_SCREEN.kind(NodeKind.EXPERT, "name"))
                .extracting(Network.Kind::symbol, kind -> kind.tone().light().toString())
                .containsExactly(Symbol.ELLIPSE, "#186286");
    }

    @Test
    void outlinesCommunitiesAsTheScreenDoes() {
        assertThat(CanvasLook.OF_SCREEN.community(0, "UK").outline())
                .isEqualTo(Network.Outline.SOLID);
        assertThat(CanvasLook.OF_SCREEN.community(5, "another"))
                .isEqualTo(CanvasLook.OF_SCREEN.community(1, "another"));
    }
}
