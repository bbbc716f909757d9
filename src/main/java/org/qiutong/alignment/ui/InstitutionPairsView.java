package org.qiutong.alignment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qiutong.access.Acting;
import org.qiutong.access.Role;
import org.qiutong.alignment.InstitutionService;
import org.qiutong.alignment.SameInstitution;
import org.qiutong.id.InstitutionId;
import org.qiutong.kit.EmptyState;
import org.qiutong.kit.Loaded;
import org.qiutong.kit.Localized;
import org.qiutong.kit.PageHeader;
import org.qiutong.people.Institution;
import org.qiutong.people.PeopleService;

/// Institutions that two studies have met under different ids: which are proposed as one, and what
/// was decided.
@Route("alignment/same-institutions")
@AnonymousAllowed
class InstitutionPairsView extends Div implements BeforeEnterObserver {

    private final InstitutionService institutions;
    private final PeopleService people;

    InstitutionPairsView(InstitutionService institutions, PeopleService people) {
        this.institutions = institutions;
        this.people = people;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        boolean decides = Acting.has(Role.RESEARCHER);
        removeAll();
        Loaded<List<InstitutionPair>> loaded = new Loaded<>(all -> show(all, decides));
        add(
                new PageHeader("alignment.institutions").about("alignment.institutions.about"),
                new Paragraph(Localized.text(new Anchor("alignment"), "alignment.title")),
                loaded);
        loaded.load(() -> pairs(decides));
    }

    private List<InstitutionPair> pairs(boolean decides) {
        List<InstitutionPair> pairs = new ArrayList<>();
        if (decides) {
            institutions
                    .proposals()
                    .forEach(each ->
                            pairs.add(
                                    new InstitutionPair(
                                            each.one(),
                                            each.other(),
                                            Optional.of(each.likeness()),
                                            Optional.empty())));
        }
        Map<InstitutionId, Institution> known =
                people.institutions().stream()
                        .collect(Collectors.toMap(Institution::id, Function.identity()));
        for (SameInstitution each : institutions.decisions()) {
            Institution one = known.get(each.one());
            Institution other = known.get(each.other());
            if (one != null && other != null) {
                pairs.add(new InstitutionPair(one, other, Optional.empty(), Optional.of(each)));
            }
        }
        return pairs;
    }

    private Component show(List<InstitutionPair> pairs, boolean decides) {
        if (pairs.isEmpty()) {
            return new EmptyState(
                    "alignment.institutions.none",
                    decides
                            ? "alignment.institutions.advice"
                            : "alignment.institutions.noneDecided",
                    Localized.text(new Anchor("institutions"), "institutions.title"));
        }
        OrderedList list = new OrderedList();
        list.addClassName("cards");
        list.getElement().setAttribute("role", "list");
        Localized.attribute(list, "aria-label", "alignment.institutions");
        pairs.forEach(
                each -> list.add(new ListItem(new InstitutionCard(each, institutions, decides))));
        return list;
    }
}
