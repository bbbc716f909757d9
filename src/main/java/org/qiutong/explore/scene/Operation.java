package org.qiutong.explore.scene;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.qiutong.explore.NodeId;
import org.qiutong.explore.NodeKind;
import org.qiutong.explore.Relation;

/// A change of a [Scene]. References to nodes that are not in the scene are ignored.
public sealed interface Operation {

    /// @throws SceneFull if the scene would have too many nodes
    Scene on(Scene scene);

    /// Shows nodes, and focuses the first of them.
    record Add(List<NodeId> nodes) implements Operation {

        public Add {
            nodes = List.copyOf(nodes);
        }

        @Override
        public Scene on(Scene scene) {
            return nodes.isEmpty()
                    ? scene
                    : with(scene, nodes, scene.rests(), Optional.of(nodes.getFirst()));
        }
    }

    /// Shows neighbours of a node.
    ///
    /// @param rest the number of neighbours not shown, drawn as one node
    record Expand(
            NodeId node,
            Relation relation,
            Relation.Direction direction,
            List<NodeId> neighbours,
            int rest)
            implements Operation {

        public Expand {
            neighbours = List.copyOf(neighbours);
        }

        @Override
        public Scene on(Scene scene) {
            if (!scene.nodes().contains(node)) {
                return scene;
            }
            List<Scene.Rest> rests = new ArrayList<>(scene.rests());
            rests.removeIf(each -> each.sameAs(node, relation, direction));
            if (rest > 0) {
                rests.add(new Scene.Rest(node, relation, direction, rest));
            }
            if (rests.size() > Scene.MOST_RESTS) {
                rests.removeFirst();
            }
            return with(scene, neighbours, rests, Optional.of(node));
        }
    }

    /// Hides nodes, with the nodes that are connected to nothing else.
    record Hide(Set<NodeId> nodes) implements Operation {

        public Hide {
            nodes = Set.copyOf(nodes);
        }

        @Override
        public Scene on(Scene scene) {
            Map<NodeId, Scene.Position> pinned = new HashMap<>(scene.pinned());
            pinned.keySet().removeAll(nodes);
            return new Scene(
                    scene.nodes().stream().filter(each -> !nodes.contains(each)).toList(),
                    scene.rests().stream().filter(each -> !nodes.contains(each.of())).toList(),
                    pinned,
                    scene.focus().filter(each -> !nodes.contains(each)),
                    scene.filtered(),
                    scene.lens(),
                    scene.layout());
        }
    }

    /// Fixes nodes at their positions.
    record Pin(Map<NodeId, Scene.Position> positions) implements Operation {

        public Pin {
            positions = Map.copyOf(positions);
        }

        @Override
        public Scene on(Scene scene) {
            Map<NodeId, Scene.Position> pinned = new HashMap<>(scene.pinned());
            pinned.putAll(positions);
            pinned.keySet().retainAll(scene.nodes());
            return pinned(scene, pinned);
        }
    }

    /// Lets the layout place nodes again.
    record Unpin(Set<NodeId> nodes) implements Operation {

        public Unpin {
            nodes = Set.copyOf(nodes);
        }

        @Override
        public Scene on(Scene scene) {
            Map<NodeId, Scene.Position> pinned = new HashMap<>(scene.pinned());
            pinned.keySet().removeAll(nodes);
            return pinned(scene, pinned);
        }
    }

    /// Focuses a node.
    record Focus(NodeId node) implements Operation {

        @Override
        public Scene on(Scene scene) {
            return scene.nodes().contains(node)
                    ? with(scene, List.of(), scene.rests(), Optional.of(node))
                    : scene;
        }
    }

    /// Filters out exactly these kinds.
    record Filter(Set<NodeKind> kinds) implements Operation {

        public Filter {
            kinds = Set.copyOf(kinds);
        }

        @Override
        public Scene on(Scene scene) {
            return new Scene(
                    scene.nodes(),
                    scene.rests(),
                    scene.pinned(),
                    scene.focus(),
                    kinds,
                    scene.lens(),
                    scene.layout());
        }
    }

    /// Applies a lens.
    record Look(Scene.Lens lens) implements Operation {

        @Override
        public Scene on(Scene scene) {
            return new Scene(
                    scene.nodes(),
                    scene.rests(),
                    scene.pinned(),
                    scene.focus(),
                    scene.filtered(),
                    lens,
                    scene.layout());
        }
    }

    /// Switches to another layout.
    record Arrange(Scene.Layout layout) implements Operation {

        @Override
        public Scene on(Scene scene) {
            return new Scene(
                    scene.nodes(),
                    scene.rests(),
                    scene.pinned(),
                    scene.focus(),
                    scene.filtered(),
                    scene.lens(),
                    layout);
        }
    }

    private static Scene with(
            Scene scene, Collection<NodeId> more, List<Scene.Rest> rests, Optional<NodeId> focus) {
        Set<NodeId> nodes = new LinkedHashSet<>(scene.nodes());
        nodes.addAll(more);
        return new Scene(
                List.copyOf(nodes),
                rests,
                scene.pinned(),
                focus,
                scene.filtered(),
                scene.lens(),
                scene.layout());
    }

    private static Scene pinned(Scene scene, Map<NodeId, Scene.Position> pinned) {
        return new Scene(
                scene.nodes(),
                scene.rests(),
                pinned,
                scene.focus(),
                scene.filtered(),
                scene.lens(),
                scene.layout());
    }
}
