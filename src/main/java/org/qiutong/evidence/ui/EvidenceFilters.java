package org.qiutong.evidence.ui;

import java.util.Optional;
import org.qiutong.codebook.CodebookService;
import org.qiutong.codebook.Concept;
import org.qiutong.codebook.ConceptKind;
import org.qiutong.evidence.EvidenceFilter;
import org.qiutong.evidence.cards.FilterFields;
import org.qiutong.kit.Filter;
import org.qiutong.kit.FilterBar;
import org.qiutong.people.Community;
import org.qiutong.people.PeopleService;
import org.qiutong.study.Study;
import org.qiutong.study.StudyService;
import org.qiutong.text.LanguageTag;

/// The filters that the lists of evidence share: study, community, theme and kind of concept.
final class EvidenceFilters {

    static final String MODERATED = "moderated";

    private final Filter<Study> study;
    private final Filter<Community> community;
    private final Filter<Concept> theme;
    private final Filter<ConceptKind> kind;
    private Optional<Filter<Concept>> concept = Optional.empty();

    EvidenceFilters(
            FilterBar bar, PeopleService people, CodebookService codebook, StudyService studies) {
        study = FilterFields.study(bar, studies);
        community = FilterFields.community(bar, people);
        theme = FilterFields.theme(bar, codebook);
        kind = FilterFields.kind(bar);
    }

    /// Lets one concept be chosen too.
    EvidenceFilters withConcept(FilterBar bar, CodebookService codebook) {
        concept =
                Optional.of(
                        bar.add(
                                "concept",
                                "filter.concept",
                                codebook.concepts(CodebookService.ConceptFilter.ALL),
                                each -> each.id().value(),
                                (each, locale) ->
                                        each.label().best(LanguageTag.of(locale)).text()));
        return this;
    }

    EvidenceFilter evidence() {
        return new EvidenceFilter(
                study.value().map(Study::id),
                community.value().map(Community::id),
                theme.value().map(Concept::id),
                kind.value(),
                concept.flatMap(Filter::value).map(Concept::id),
                Optional.empty(),
                Optional.empty());
    }

    CodebookService.ConceptFilter concepts() {
        return new CodebookService.ConceptFilter(
                study.value().map(Study::id),
                kind.value(),
                theme.value().map(Concept::id),
                community.value().map(Community::id),
                false);
    }
}
