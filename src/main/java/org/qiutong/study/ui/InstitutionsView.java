package org.qiutong.study.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.qiutong.graph.Window;
import org.qiutong.id.CommunityId;
import org.qiutong.kit.Filter;
import org.qiutong.kit.FilterBar;
import org.qiutong.kit.ListTexts;
import org.qiutong.kit.Localized;
import org.qiutong.kit.PageHeader;
import org.qiutong.kit.QueryState;
import org.qiutong.kit.Rows;
import org.qiutong.kit.Table;
import org.qiutong.people.Community;
import org.qiutong.people.Institution;
import org.qiutong.people.PeopleService;
import org.qiutong.people.PeopleService.InstitutionFilter;
import org.qiutong.text.LanguageTag;
import org.qiutong.web.Names;

/// The public institutions that studies name.
@Route("institutions")
@Menu(title = "institutions.title", order = 50)
@AnonymousAllowed
class InstitutionsView extends Div implements BeforeEnterObserver {

    private final QueryState state = new QueryState();

    InstitutionsView(PeopleService people) {
        FilterBar bar = new FilterBar(state);
        Map<CommunityId, Community> communities =
                people.communities().stream()
                        .collect(Collectors.toMap(Community::id, each -> each));
        Filter<Community> community =
                bar.add(
                        "community",
                        "filter.community",
                        people.communities(),
                        each -> each.id().value(),
                        (each, locale) -> each.label().best(LanguageTag.of(locale)).text());
        Filter<Institution.Kind> kind =
                bar.add(
                        "kind",
                        "institutions.kind",
                        Arrays.asList(Institution.Kind.values()),
                        Names::of,
                        (each, locale) -> Localized.name(locale, each));
        add(
                new PageHeader("institutions.title").about("institutions.about").cited(),
                bar,
                new Table<InstitutionFilter, Institution>(
                                state,
                                bar,
                                new ListTexts(
                                        "institutions.title",
                                        "institutions.count",
                                        "institutions.none",
                                        "institutions.advice"),
                                () ->
                                        new InstitutionFilter(
                                                kind.value(), community.value().map(Community::id)),
                                new Rows<>(
                                        filter ->
                                                new Rows.Found(
                                                        people.countInstitutions(filter),
                                                        people.countInstitutions(
                                                                new InstitutionFilter(
                                                                        Optional.empty(),
                                                                        Optional.empty()))),
                                        (filter, offset, limit) ->
                                                people.institutions(
                                                        filter,
                                                        LanguageTag.of(getLocale()),
                                                        new Window(offset, limit))))
                        .link(
                                "institutions.name",
                                each -> "institutions/" + each.id(),
                                (each, locale) -> each.name().best(LanguageTag.of(locale)).text())
                        .text(
                                "institutions.kind",
                                (each, locale) -> Localized.name(locale, each.kind()))
                        .text(
                                "institutions.community",
                                (each, locale) -> community(communities, each, locale))
                        .text("institutions.role", Institution::role));
    }

    private static String community(
            Map<CommunityId, Community> communities, Institution institution, Locale locale) {
        return institution
                .community()
                .map(communities::get)
                .map(each -> each.label().best(LanguageTag.of(locale)).text())
                .orElse("");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        state.enter(event);
    }
}
