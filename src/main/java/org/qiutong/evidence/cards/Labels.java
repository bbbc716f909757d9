package org.qiutong.evidence.cards;

import com.vaadin.flow.component.html.Anchor;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.qiutong.codebook.Codebook;
import org.qiutong.codebook.CodebookService;
import org.qiutong.codebook.CodebookService.Named;
import org.qiutong.codebook.Concept;
import org.qiutong.codebook.ConceptKind;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ConceptId;
import org.qiutong.id.StudyId;
import org.qiutong.kit.LanguageText;
import org.qiutong.people.Community;
import org.qiutong.people.PeopleService;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;

/// What concepts and communities are called, for views that have their ids.
///
/// @param concepts by id
/// @param communities by id, in their order
public record Labels(Map<ConceptId, Named> concepts, Map<CommunityId, Community> communities) {

    /// Asks for all labels there are.
    public static Labels load(CodebookService codebook, PeopleService people) {
        return of(codebook.names(), people.communities());
    }

    /// The labels of a codebook and communities that are in memory already.
    public static Labels of(Codebook codebook, List<Community> communities) {
        return of(
                codebook.concepts().stream()
                        .collect(
                                Collectors.toMap(
                                        Concept::id,
                                        concept -> new Named(concept.kind(), concept.label()))),
                communities);
    }

    private static Labels of(Map<ConceptId, Named> concepts, List<Community> communities) {
        Map<CommunityId, Community> byId = new LinkedHashMap<>();
        communities.forEach(community -> byId.put(community.id(), community));
        return new Labels(concepts, byId);
    }

    /// What a concept is called; its id where it is not known.
    public LocalizedText concept(ConceptId id) {
        Named named = concepts.get(id);
        return named == null ? LocalizedText.of(LanguageTag.UND, id.value()) : named.label();
    }

    /// What a concept is; a statement where it is not known.
    public ConceptKind kind(ConceptId id) {
        Named named = concepts.get(id);
        return named == null ? ConceptKind.STATEMENT : named.kind();
    }

    /// What a concept is called in a language of the interface.
    public String concept(ConceptId id, Locale language) {
        return concept(id).best(LanguageTag.of(language)).text();
    }

    /// What a community is called; its id where it is not known.
    public LocalizedText community(CommunityId id) {
        Community community = communities.get(id);
        return community == null
                ? LocalizedText.of(LanguageTag.UND, id.value())
                : community.label();
    }

    /// What a community is called in a language of the interface.
    public String community(CommunityId id, Locale language) {
        return community(id).best(LanguageTag.of(language)).text();
    }

    /// What the experts of a community are called in a sentence, in a language of the interface;
    /// the community's name where the data has no word for them.
    public String experts(CommunityId id, Locale language) {
        Community community = communities.get(id);
        return community == null || community.experts().isEmpty()
                ? community(id, language)
                : community.experts().best(LanguageTag.of(language)).text();
    }

    /// The communities that any of these studies sampled, in their order.
    public List<Community> sampledBy(Collection<StudyId> studies) {
        return communities.values().stream()
                .filter(each -> !Collections.disjoint(each.sampleSizes().keySet(), studies))
                .toList();
    }

    /// A link to the page of a concept, in its words.
    public Anchor link(ConceptId concept) {
        Anchor link = new Anchor("concepts/" + concept);
        link.add(LanguageText.of(concept(concept)));
        return link;
    }
}
