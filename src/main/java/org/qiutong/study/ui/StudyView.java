package org.qiutong.study.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qiutong.id.CommunityId;
import org.qiutong.id.InstitutionId;
import org.qiutong.id.StudyId;
import org.qiutong.kit.LanguageText;
import org.qiutong.kit.Loaded;
import org.qiutong.kit.Localized;
import org.qiutong.kit.Missing;
import org.qiutong.kit.PageHeader;
import org.qiutong.kit.PageOffer;
import org.qiutong.people.Community;
import org.qiutong.people.Institution;
import org.qiutong.people.PeopleService;
import org.qiutong.study.Milestone;
import org.qiutong.study.Source;
import org.qiutong.study.Study;
import org.qiutong.study.StudyService;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;

/// A study: method, sample, limits, sources, licence and how to cite it.
@Route("studies/:study")
@AnonymousAllowed
class StudyView extends Div implements BeforeEnterObserver {

    private final StudyService studies;
    private final PeopleService people;
    private final List<PageOffer> offers;

    record Page(
            Study study,
            List<Source> sources,
            List<Milestone> milestones,
            List<Community> communities,
            Map<CommunityId, Long> named,
            Map<InstitutionId, Institution> institutions) {}

    StudyView(StudyService studies, PeopleService people, List<PageOffer> offers) {
        this.studies = studies;
        this.people = people;
        this.offers = offers;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String id = event.getRouteParameters().get("study").orElseThrow();
        removeAll();
        Loaded<Page> loaded = new Loaded<>(this::show);
        add(loaded);
        loaded.load(() -> page(Missing.unless(id, StudyId::new)));
    }

    private Page page(StudyId id) {
        Study study = studies.study(id).orElseThrow(() -> new Missing(id.value()));
        List<Community> communities =
                people.communities().stream()
                        .filter(community -> study.samples().containsKey(community.id()))
                        .toList();
        return new Page(
                study,
                studies.sources(id),
                studies.milestones(id),
                communities,
                communities.stream()
                        .collect(
                                Collectors.toMap(
                                        Community::id,
                                        community ->
                                                people.countExperts(
                                                        new PeopleService.ExpertFilter(
                                                                Optional.of(id),
                                                                Optional.of(community.id()))))),
                Stream.of(study.conductedBy(), study.fundedBy())
                        .flatMap(List::stream)
                        .distinct()
                        .flatMap(institution -> people.institution(institution).stream())
                        .collect(Collectors.toMap(Institution::id, institution -> institution)));
    }

    private Component show(Page page) {
        Study study = page.study();
        Div shown =
                new Div(
                        new PageHeader(locale -> study.title().best(LanguageTag.of(locale)).text())
                                .cited(study.id()),
                        StudyParts.access(study),
                        LanguageText.paragraph(study.summary()),
                        StudyFacts.of(study, page.institutions()),
                        section("study.method", study.method()),
                        StudyParts.sample(page),
                        section("study.confidentiality", study.confidentiality()),
                        section("study.limits", study.limits()),
                        section("study.licence", study.licence()),
                        StudySources.milestones(page.milestones()),
                        StudySources.references(page.sources()));
        shown.add(PageOffer.all(offers, PageOffer.About.STUDY, study.id().value()));
        return shown;
    }

    private static Component section(String titleKey, LocalizedText text) {
        return text.isEmpty()
                ? new Div()
                : new Section(Localized.text(new H2(), titleKey), LanguageText.paragraph(text));
    }
}
