package org.qiutong.ground.ui;

import java.util.List;
import java.util.Optional;
import org.qiutong.codebook.CodebookService;
import org.qiutong.codebook.Concept;
import org.qiutong.codebook.ConceptKind;
import org.qiutong.evidence.cards.FilterFields;
import org.qiutong.ground.GroundFilter;
import org.qiutong.ground.Label;
import org.qiutong.ground.Thresholds;
import org.qiutong.kit.Filter;
import org.qiutong.kit.FilterBar;
import org.qiutong.kit.Localized;
import org.qiutong.kit.MultiFilter;
import org.qiutong.kit.QueryState;
import org.qiutong.people.Community;
import org.qiutong.people.PeopleService;
import org.qiutong.people.Sector;
import org.qiutong.study.Study;
import org.qiutong.study.StudyService;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.Percent;
import org.qiutong.web.Names;

/// What common ground is restricted to, chosen on the page and kept in its address under the names
/// that the API has for it.
///
/// @param concepts which concepts, unless the page is about one
/// @param label which label, where labels are shown
record GroundFilters(
        QueryState state,
        Optional<Concepts> concepts,
        Optional<Filter<Label.Kind>> label,
        Experts experts) {

    /// The thresholds for established that can be chosen.
    private static final List<Double> SURE = List.of(0.8, 0.9, 0.95, 0.99);

    /// Which concepts.
    record Concepts(Filter<Study> study, Filter<Concept> theme, Filter<ConceptKind> kind) {}

    /// Which experts, and the threshold for established.
    record Experts(
            MultiFilter<Community> communities,
            Filter<Sector> sector,
            Filter<Double> established) {}

    /// For a page on one concept.
    static GroundFilters ofExperts(QueryState state, FilterBar bar, PeopleService people) {
        return new GroundFilters(state, Optional.empty(), Optional.empty(), experts(bar, people));
    }

    /// For a page on many concepts.
    static GroundFilters ofConcepts(
            QueryState state,
            FilterBar bar,
            StudyService studies,
            PeopleService people,
            CodebookService codebook) {
        Concepts concepts = concepts(bar, studies, codebook);
        return new GroundFilters(
                state, Optional.of(concepts), Optional.empty(), experts(bar, people));
    }

    /// For a page on many concepts and their labels.
    static GroundFilters ofLabels(
            QueryState state,
            FilterBar bar,
            StudyService studies,
            PeopleService people,
            CodebookService codebook) {
        Concepts concepts = concepts(bar, studies, codebook);
        Filter<Label.Kind> label =
                bar.add(
                        "label",
                        "filter.label",
                        List.of(Label.Kind.values()),
                        Names::of,
                        (each, locale) -> Localized.name(locale, each));
        return new GroundFilters(
                state, Optional.of(concepts), Optional.of(label), experts(bar, people));
    }

    private static Concepts concepts(
            FilterBar bar, StudyService studies, CodebookService codebook) {
        return new Concepts(
                FilterFields.study(bar, studies),
                FilterFields.theme(bar, codebook),
                FilterFields.kind(bar));
    }

    private static Experts experts(FilterBar bar, PeopleService people) {
        return new Experts(
                FilterFields.communities(bar, people),
                bar.add(
                        "sector",
                        "filter.sector",
                        List.of(Sector.values()),
                        Names::of,
                        (each, locale) -> Localized.name(locale, each)),
                bar.add(
                        "established",
                        "filter.established",
                        SURE,
                        String::valueOf,
                        (each, locale) -> Percent.of(LanguageTag.of(locale), each)));
    }

    GroundFilter filter() {
        return new GroundFilter(
                concepts.flatMap(each -> each.study().value()).map(Study::id),
                concepts.flatMap(each -> each.theme().value()).map(Concept::id),
                concepts.flatMap(each -> each.kind().value()),
                experts.communities().value().stream().map(Community::id).toList(),
                experts.sector().value(),
                label.flatMap(Filter::value),
                experts.established()
                        .value()
                        .map(sure ->
                                new Thresholds(sure, Math.min(sure, Thresholds.STANDARD.leaning())))
                        .orElse(Thresholds.STANDARD),
                moderated());
    }

    /// Whether the address asks for what was moderated out, too.
    boolean moderated() {
        return state.get("moderated").equals(Optional.of("true"));
    }
}
