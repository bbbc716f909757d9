package org.qiutong.evidence.cards;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.qiutong.codebook.CodebookService;
import org.qiutong.codebook.Concept;
import org.qiutong.codebook.ConceptKind;
import org.qiutong.kit.Filter;
import org.qiutong.kit.FilterBar;
import org.qiutong.kit.Localized;
import org.qiutong.kit.MultiFilter;
import org.qiutong.people.Community;
import org.qiutong.people.PeopleService;
import org.qiutong.study.Study;
import org.qiutong.study.StudyService;
import org.qiutong.text.LanguageTag;
import org.qiutong.web.Names;

/// The filters that pages on evidence have in common, under the same names in every address.
public final class FilterFields {

    /// The parameter of the study, as the study switch calls it, too.
    public static final String STUDY = "study";

    private FilterFields() {}

    public static Filter<Study> study(FilterBar bar, StudyService studies) {
        return bar.add(
                STUDY,
                "filter.study",
                studies.studies(),
                each -> each.id().value(),
                (each, locale) -> each.title().best(LanguageTag.of(locale)).text());
    }

    public static Filter<Community> community(FilterBar bar, PeopleService people) {
        List<Community> all = people.communities();
        return bar.add(
                "community",
                "filter.community",
                all,
                each -> each.id().value(),
                (each, locale) -> name(each, all, locale));
    }

    /// Several communities.
    public static MultiFilter<Community> communities(FilterBar bar, PeopleService people) {
        List<Community> all = people.communities();
        return bar.addMulti(
                "community",
                "filter.communities",
                all,
                each -> each.id().value(),
                (each, locale) -> name(each, all, locale));
    }

    /// Groups of two studies may have the same name: then each is followed by the id of its study.
    private static String name(Community community, List<Community> all, Locale locale) {
        LanguageTag language = LanguageTag.of(locale);
        String name = community.label().best(language).text();
        boolean alone =
                all.stream().filter(each -> each.label().best(language).text().equals(name)).count()
                        < 2;
        return alone || community.sampleSizes().size() != 1
                ? name
                : name + " (" + community.sampleSizes().keySet().iterator().next() + ")";
    }

    public static Filter<Concept> theme(FilterBar bar, CodebookService codebook) {
        return bar.add(
                "theme",
                "filter.theme",
                codebook.concepts(CodebookService.ConceptFilter.of(ConceptKind.THEME)),
                each -> each.id().value(),
                (each, locale) -> each.label().best(LanguageTag.of(locale)).text());
    }

    /// The kinds of concepts on which somebody can take a stance: all but themes.
    public static Filter<ConceptKind> kind(FilterBar bar) {
        return bar.add(
                "kind",
                "filter.kind",
                Arrays.stream(ConceptKind.values())
                        .filter(each -> each != ConceptKind.THEME)
                        .toList(),
                Names::of,
                (each, locale) -> Localized.name(locale, each));
    }
}
