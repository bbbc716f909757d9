package org.qiutong.graph.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/// Nodes with equal labels and properties, such as the groups of several rosters. They are told
/// apart by their relationships: by type, direction, properties and the place of the node at the
/// other end, and this again until nothing changes. Of those that still look the same, one is put
/// first and the rest are compared again.
final class Twins {

    private final Map<String, Integer> places = new HashMap<>();
    private final List<Relationship> kept = new ArrayList<>();

    /// @param start the database's id of the node where it starts
    /// @param end that of the node where it ends
    record Relationship(String start, String type, String end, Map<String, Object> properties) {}

    /// Gets a relationship with the places of both its ends.
    interface Placed {
        void take(Relationship relationship, int start, int end) throws IOException;
    }

    /// @param id the database's id of a node with twins
    /// @param place the first of their places
    void add(String id, int place) {
        places.put(id, place);
    }

    /// Keeps a relationship for later if it has such a node at one of its ends.
    boolean keep(Relationship relationship) {
        boolean ours =
                places.containsKey(relationship.start) || places.containsKey(relationship.end);
        if (ours) {
            kept.add(relationship);
        }
        return ours;
    }

    /// Gives every such node a place of its own, then passes on what was kept.
    ///
    /// @param all the places of all nodes, which are corrected
    void tellApart(Map<String, Integer> all, Placed placed) throws IOException {
        for (boolean same = !places.isEmpty(); same; ) {
            refine(all);
            same = putOneFirst(all);
        }
        for (Relationship each : kept) {
            placed.take(
                    each, requireNonNull(all.get(each.start)), requireNonNull(all.get(each.end)));
        }
    }

    private void refine(Map<String, Integer> all) {
        for (boolean changed = true; changed; ) {
            Map<String, List<String>> seen = new HashMap<>();
            for (Relationship each : kept) {
                String what = each.type + " " + properties(each) + " ";
                see(seen, each.start, "> " + what + all.get(each.end));
                see(seen, each.end, "< " + what + all.get(each.start));
            }
            Map<String, String> looks = new HashMap<>();
            places.keySet()
                    .forEach(id ->
                            looks.put(
                                    id,
                                    String.join(
                                            "\n",
                                            seen.getOrDefault(id, List.of()).stream()
                                                    .sorted()
                                                    .toList())));
            changed = false;
            for (List<String> group : groups().values()) {
                changed |= split(group, looks);
            }
            all.putAll(places);
        }
    }

    private void see(Map<String, List<String>> seen, String id, String what) {
        if (places.containsKey(id)) {
            seen.computeIfAbsent(id, _ -> new ArrayList<>()).add(what);
        }
    }

    private static String properties(Relationship relationship) {
        return new String(
                PropertyJson.line(
                        json -> PropertyJson.writeProperties(json, relationship.properties)),
                UTF_8);
    }

    /// The nodes that share a place, by that place.
    private SortedMap<Integer, List<String>> groups() {
        SortedMap<Integer, List<String>> groups = new TreeMap<>();
        places.forEach(
                (id, place) -> groups.computeIfAbsent(place, _ -> new ArrayList<>()).add(id));
        groups.values().removeIf(group -> group.size() == 1);
        return groups;
    }

    private boolean split(List<String> group, Map<String, String> looks) {
        group.sort(comparing(id -> requireNonNull(looks.get(id))));
        int first = requireNonNull(places.get(group.getFirst()));
        int place = first;
        boolean split = false;
        for (int i = 0; i < group.size(); i++) {
            if (i > 0 && !Objects.equals(looks.get(group.get(i)), looks.get(group.get(i - 1)))) {
                place = first + i;
                split = true;
            }
            places.put(group.get(i), place);
        }
        return split;
    }

    private boolean putOneFirst(Map<String, Integer> all) {
        SortedMap<Integer, List<String>> groups = groups();
        if (groups.isEmpty()) {
            return false;
        }
        List<String> group = groups.firstEntry().getValue();
        int place = groups.firstKey();
        group.subList(1, group.size()).forEach(id -> places.put(id, place + 1));
        all.putAll(places);
        return true;
    }
}
