package org.qiutong.study.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Optional;
import org.qiutong.id.InstitutionId;
import org.qiutong.kit.Definitions;
import org.qiutong.kit.GraphLink;
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
import org.qiutong.study.StudyService;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;

/// One institution, with the instruments it issued and the events it convened.
@Route("institutions/:institution")
@AnonymousAllowed
class InstitutionView extends Div implements BeforeEnterObserver {

    private final PeopleService people;
    private final StudyService studies;
    private final List<PageOffer> offers;

    private record Page(
            Institution institution,
            Optional<Institution> whole,
            Optional<Community> community,
            List<Milestone> milestones) {}

    InstitutionView(PeopleService people, StudyService studies, List<PageOffer> offers) {
        this.people = people;
        this.studies = studies;
        this.offers = offers;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String id = event.getRouteParameters().get("institution").orElseThrow();
        removeAll();
        Loaded<Page> loaded = new Loaded<>(this::show);
        add(loaded);
        loaded.load(() -> page(Missing.unless(id, InstitutionId::new)));
    }

    private Page page(InstitutionId id) {
        Institution institution = people.institution(id).orElseThrow(() -> new Missing(id.value()));
        return new Page(
                institution,
                institution.partOf().flatMap(people::institution),
                people.communities().stream()
                        .filter(each -> institution.community().equals(Optional.of(each.id())))
                        .findFirst(),
                studies.milestonesBy(id));
    }

    private Component show(Page page) {
        Institution institution = page.institution();
        Span kind = new Span();
        Localized.effect(kind, locale -> kind.setText(Localized.name(locale, institution.kind())));
        Div names = new Div();
        names.addClassNames("parallel", "definition");
        for (LocalizedText.Version name : institution.name().versions()) {
            LanguageText term = LanguageText.paragraph(name.language(), name.text());
            term.addClassName("term");
            Div column = new Div(term);
            institution
                    .role()
                    .in(name.language())
                    .ifPresent(role -> column.add(LanguageText.paragraph(name.language(), role)));
            names.add(column);
        }
        Div shown =
                new Div(
                        new PageHeader(locale ->
                                institution.name().best(LanguageTag.of(locale)).text())
                                .cited()
                                .actions(GraphLink.of("institution/" + institution.id())),
                        names,
                        new Definitions()
                                .add("institutions.kind", kind)
                                .add(
                                        "institution.partOf",
                                        page.whole().stream()
                                                .map(InstitutionView::link)
                                                .toArray(Component[]::new))
                                .add(
                                        "institutions.community",
                                        page.community().stream()
                                                .map(each -> LanguageText.of(each.label()))
                                                .toArray(Component[]::new)));
        if (!page.milestones().isEmpty()) {
            UnorderedList list = new UnorderedList();
            list.addClassName("milestones");
            page.milestones().forEach(each -> list.add(new ListItem(StudySources.line(each))));
            shown.add(new Section(Localized.text(new H2(), "institution.issued"), list));
        }
        shown.add(PageOffer.all(offers, PageOffer.About.INSTITUTION, institution.id().value()));
        return shown;
    }

    private static Anchor link(Institution institution) {
        Anchor link = new Anchor("institutions/" + institution.id());
        link.add(LanguageText.of(institution.name()));
        return link;
    }
}
