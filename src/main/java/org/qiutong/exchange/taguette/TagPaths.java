package org.qiutong.exchange.taguette;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The tree that tags make by their names. In Taguette a tag lies below another if its name begins
/// with that one's and a punctuation mark, such as `tech.floss` below `tech`: whoever asks for the
/// upper one gets both. Names have such marks in them otherwise, too, so that one parts names only
/// where something stands before it that is a tag, or the beginning of several.
final class TagPaths {

    /// Hyphens, commas and the like are met within names.
    private static final String MARKS = ".:/\\>|";

    private final Set<String> tags;
    private final Map<String, Integer> beginnings = new HashMap<>();

    /// @param names of all tags
    TagPaths(List<String> names) {
        this.tags = new HashSet<>(names);
        for (String name : tags) {
            for (int at = 0; at < name.length(); at++) {
                if (isMark(name, at)) {
                    beginnings.merge(name.substring(0, at + 1), 1, Integer::sum);
                }
            }
        }
    }

    /// The names from the top of the tree down.
    List<String> of(String name) {
        List<String> path = new ArrayList<>();
        int from = 0;
        for (int at = 1; at < name.length() - 1; at++) {
            if (isMark(name, at) && parts(name, at)) {
                String step = name.substring(from, at).strip();
                if (!step.isEmpty()) {
                    path.add(step);
                    from = at + 1;
                }
            }
        }
        String last = name.substring(from).strip();
        if (!last.isEmpty()) {
            path.add(last);
        }
        return path.isEmpty() ? List.of("?") : path;
    }

    private boolean parts(String name, int at) {
        return !name.substring(at + 1).isBlank()
                && (tags.contains(name.substring(0, at))
                        || tags.contains(name.substring(0, at).strip())
                        || beginnings.getOrDefault(name.substring(0, at + 1), 0) > 1);
    }

    private static boolean isMark(String name, int at) {
        return MARKS.indexOf(name.charAt(at)) >= 0;
    }
}
