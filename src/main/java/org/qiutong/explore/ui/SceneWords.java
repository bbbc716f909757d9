package org.qiutong.explore.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.qiutong.explore.GraphWords;
import org.qiutong.explore.NodeKind;
import org.qiutong.explore.Relation;
import org.qiutong.id.CommunityId;
import org.qiutong.kit.Localized;
import org.qiutong.people.Community;
import org.qiutong.text.LanguageTag;

/// The texts of the canvas and the list in the browser.
///
/// @param communities in display order
record SceneWords(List<Community> communities, GraphWords graph) {

    /// The texts in one language.
    ///
    /// @param communities by id, in display order
    /// @param relations by relation and direction
    /// @param texts by name, with placeholders in braces
    record Of(
            String language,
            Map<String, String> kinds,
            Map<CommunityId, String> communities,
            Map<String, String> relations,
            Map<String, String> texts) {}

    SceneWords {
        communities = List.copyOf(communities);
    }

    Of in(Locale locale) {
        LanguageTag language = LanguageTag.of(locale);
        Map<String, String> kinds = new LinkedHashMap<>();
        for (NodeKind kind : NodeKind.values()) {
            kinds.put(kind.name(), Localized.name(locale, kind));
        }
        Map<CommunityId, String> names = new LinkedHashMap<>();
        communities.forEach(each -> names.put(each.id(), each.label().best(language).text()));
        Map<String, String> relations = new LinkedHashMap<>();
        for (Relation relation : Relation.values()) {
            for (Relation.Direction direction : Relation.Direction.values()) {
                relations.put(
                        relation.name() + '.' + direction.name(),
                        graph.relation(language, relation, direction));
            }
        }
        return new Of(language.value(), kinds, names, relations, texts(locale));
    }

    private static Map<String, String> texts(Locale locale) {
        Map<String, String> open =
                Map.of("count", "{count}", "relation", "{relation}", "kind", "{kind}");
        return Map.of(
                "list", Localized.message(locale, "graph.list"),
                "find", Localized.message(locale, "graph.find"),
                "pinned", Localized.message(locale, "graph.pinned"),
                "group", Localized.message(locale, "graph.group", open),
                "rest", Localized.message(locale, "graph.rest", open),
                "rests", Localized.message(locale, "graph.rests"),
                "nothing", Localized.message(locale, "graph.list.nothing"),
                "evidence", Localized.message(locale, "graph.evidence", open));
    }
}
