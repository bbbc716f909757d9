package org.qiutong.ground.ui;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.qiutong.codebook.CodebookService;
import org.qiutong.codebook.Concept;
import org.qiutong.codebook.ConceptKind;
import org.qiutong.graph.Window;
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
final class GroundFilters {

    /// From which probability on something may be called established.
    private static final List<Double> SURE = List.of(0.8, 0.9, 0.95, 0.99);

    private final QueryState state;
    private final Filter<Study> study;
    private final Filter<Concept> theme;
    private final Filter<ConceptKind> kind;
    private final MultiFilter<Community> communities;
    private final Filter<Sector> sector;
    private final Filter<Double> established;
    private Optional<Filter<Label.Kind>> label = Optional.empty();

    GroundFilters(
            QueryState state,
            FilterBar bar,
            StudyService studies,
            PeopleService people,
            CodebookService codebook) {
        this.state = state;
        study =
                bar.add(
                        "study",
                        "filter.study",
                        studies.studies(),
                        Study::id,
                        (each, locale) -> each.title().best(LanguageTag.of(locale)).text());
        theme =
                bar.add(
                        "theme",
                        "filter.theme",
                        codebook.concepts(
                                CodebookService.ConceptFilter.of(ConceptKind.THEME), Window.ALL),
                        Concept::id,
                        (each, locale) -> each.label().best(LanguageTag.of(locale)).text());
        kind =
                bar.add(
                        "kind",
                        "filter.kind",
                        Arrays.stream(ConceptKind.values())
                                .filter(each -> each != ConceptKind.THEME)
                                .toList(),
                        Names::of,
                        (each, locale) -> Localized.name(locale, each));
        communities =
                bar.addMulti(
                        "community",
                        "filter.communities",
                        people.communities(),
                        Community::id,
                        (each, locale) -> each.label().best(LanguageTag.of(locale)).text());
        sector =
                bar.add(
                        "sector",
                        "filter.sector",
                        List.of(Sector.values()),
                        Names::of,
                        (each, locale) -> Localized.name(locale, each));
        established =
                bar.add(
                        "established",
                        "filter.established",
                        SURE,
                        String::valueOf,
                        (each, locale) -> Percent.of(LanguageTag.of(locale), each));
    }

    /// Lets one label be chosen too.
    GroundFilters withLabel(FilterBar bar) {
        label =
                Optional.of(
                        bar.add(
                                "label",
                                "filter.label",
                                List.of(Label.Kind.values()),
                                Names::of,
                                (each, locale) -> Localized.name(locale, each)));
        return this;
    }

    GroundFilter filter() {
        return new GroundFilter(
                study.value().map(Study::id),
                theme.value().map(Concept::id),
                kind.value(),
                communities.value().stream().map(Community::id).toList(),
                sector.value(),
                label.flatMap(Filter::value),
                established
                        .value()
                        .map(sure ->
                                new Thresholds(sure, Math.min(sure, Thresholds.STANDARD.leaning())))
                        .orElse(Thresholds.STANDARD),
                state.get("moderated").equals(Optional.of("true")));
    }
}
