package org.qiutong.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qiutong.codebook.Codebook;
import org.qiutong.codebook.Concept;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ConceptId;
import org.qiutong.people.Community;
import org.qiutong.people.Expert;
import org.qiutong.people.Institution;
import org.qiutong.study.Milestone;
import org.qiutong.study.Source;
import org.qiutong.study.Study;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;

/// What a reader may see of a study, except the evidence, which may be too much for memory.
///
/// @param communities those that it speaks of
/// @param institutions those that it names, and what they are part of
/// @param concepts in the order of the codebook, without statements that were moderated out
public record StudyExtract(
        Study study,
        List<Community> communities,
        List<Institution> institutions,
        List<Concept> concepts,
        List<Expert> experts,
        List<Source> sources,
        List<Milestone> milestones) {

    public StudyExtract {
        communities = List.copyOf(communities);
        institutions = List.copyOf(institutions);
        concepts = List.copyOf(concepts);
        experts = List.copyOf(experts);
        sources = List.copyOf(sources);
        milestones = List.copyOf(milestones);
    }

    public Map<CommunityId, Community> communitiesById() {
        return communities.stream().collect(Collectors.toMap(Community::id, Function.identity()));
    }

    /// The topmost concept above each that has one above it.
    public Map<ConceptId, Concept> themes() {
        Codebook tree = new Codebook(concepts);
        Map<ConceptId, Concept> themes = new HashMap<>();
        concepts.forEach(each ->
                tree.theme(each)
                        .flatMap(tree::concept)
                        .ifPresent(theme -> themes.put(each.id(), theme)));
        return themes;
    }

    /// A text for a reader of a language; empty if there is none.
    public static String best(LocalizedText text, Locale language) {
        return text.isEmpty() ? "" : text.best(LanguageTag.of(language)).text();
    }

    /// A constant as files write it: `research-institute`.
    public static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The languages of texts, sorted.
    public static <T> List<LanguageTag> languages(List<T> of, Function<T, LocalizedText> text) {
        return of.stream()
                .flatMap(each -> text.apply(each).byLanguage().keySet().stream())
                .distinct()
                .sorted()
                .toList();
    }
}
