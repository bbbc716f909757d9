package org.qiutong.evidence.cards;

import java.util.Arrays;
import org.qiutong.codebook.CodebookService;
import org.qiutong.codebook.Concept;
import org.qiutong.codebook.ConceptKind;
import org.qiutong.kit.Filter;
import org.qiutong.kit.FilterBar;
import org.qiutong.kit.Localized;
import org.qiutong.kit.MultiFilter;
import org.qiutong.people.Community;
import org.qiutong.people.PeopleService;
import org.qiutong.text.LanguageTag;
import org.qiutong.web.Names;

/// The filters that pages on evidence have in common, under the same names in every address.
public final class FilterFields {

    private FilterFields() {}

    public static Filter<Community> community(FilterBar bar, PeopleService people) {
        return bar.add(
                "community",
                "filter.community",
                people.communities(),
                each -> each.id().value(),
                (each, locale) -> each.label().best(LanguageTag.of(locale)).text());
    }

    /// Several communities.
    public static MultiFilter<Community> communities(FilterBar bar, PeopleService people) {
        return bar.addMulti(
                "community",
                "filter.communities",
                people.communities(),
                each -> each.id().value(),
                (each, locale) -> each.label().best(LanguageTag.of(locale)).text());
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
