package org.qiutong.evidence.ui;

import com.vaadin.flow.component.html.Anchor;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.qiutong.codebook.CodebookService;
import org.qiutong.kit.LanguageText;
import org.qiutong.people.Community;
import org.qiutong.people.PeopleService;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;

/// What concepts and communities are called, for views that have their ids.
///
/// @param concepts by id
/// @param communities by id, in their order
record Labels(Map<String, LocalizedText> concepts, Map<String, Community> communities) {

    static Labels load(CodebookService codebook, PeopleService people) {
        Map<String, Community> communities = new LinkedHashMap<>();
        people.communities().forEach(community -> communities.put(community.id(), community));
        return new Labels(codebook.labels(), communities);
    }

    LocalizedText concept(String id) {
        return concepts.getOrDefault(id, LocalizedText.of(LanguageTag.UND, id));
    }

    String concept(String id, Locale language) {
        return concept(id).best(LanguageTag.of(language)).text();
    }

    LocalizedText community(String id) {
        Community community = communities.get(id);
        return community == null ? LocalizedText.of(LanguageTag.UND, id) : community.label();
    }

    String community(String id, Locale language) {
        return community(id).best(LanguageTag.of(language)).text();
    }

    /// The communities that any of these studies sampled, in their order.
    List<Community> sampledBy(Collection<String> studies) {
        return communities.values().stream()
                .filter(each -> !Collections.disjoint(each.sampleSizes().keySet(), studies))
                .toList();
    }

    /// A link to the page of a concept, in its words.
    Anchor link(String concept) {
        Anchor link = new Anchor("concepts/" + concept);
        link.add(LanguageText.of(concept(concept)));
        return link;
    }
}
