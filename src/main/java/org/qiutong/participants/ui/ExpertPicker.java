package org.qiutong.participants.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.qiutong.evidence.EvidenceService;
import org.qiutong.id.ConceptId;
import org.qiutong.kit.FormRow;
import org.qiutong.kit.Loaded;
import org.qiutong.kit.Localized;
import org.qiutong.participants.Participant;
import org.qiutong.participants.Roster;
import org.qiutong.people.Community;
import org.qiutong.people.Expert;
import org.qiutong.people.PeopleService;
import org.qiutong.people.Sector;

/// Brings experts of the studies into the pool, by community, sector, and what they are on record
/// about.
final class ExpertPicker extends NativeDetails {

    private static final int SHOWN = 100;

    private final RosterDesk desk;
    private final PeopleService people;
    private final EvidenceService evidence;
    private final Select<Community> community =
            Localized.label(new Select<>(), "seating.community");
    private final Select<Sector> sector = Localized.label(new Select<>(), "seating.sector");
    private final ComboBox<ConceptId> concept =
            Localized.label(new ComboBox<>(), "seating.onRecord");
    private final Loaded<List<Expert>> found = new Loaded<>(this::list);

    ExpertPicker(RosterDesk desk, PeopleService people, EvidenceService evidence) {
        this.desk = desk;
        this.people = people;
        this.evidence = evidence;
        setSummary(Localized.text(new Span(), "seating.experts"));
        community.setItems(desk.labels().communities().values());
        community.setEmptySelectionAllowed(true);
        sector.setItems(Sector.values());
        sector.setEmptySelectionAllowed(true);
        concept.setClearButtonVisible(true);
        Localized.effect(this, this::speak);
        community.addValueChangeListener(_ -> search());
        sector.addValueChangeListener(_ -> search());
        concept.addValueChangeListener(_ -> search());
        setContent(new Div(FormRow.fields(community, sector, concept), found));
        addToggleListener(_ -> search());
    }

    private void speak(Locale locale) {
        String all = Localized.message(locale, "kit.filterAll");
        community.setItemLabelGenerator(
                each -> each == null ? all : desk.labels().community(each.id(), locale));
        sector.setItemLabelGenerator(each -> each == null ? all : Localized.name(locale, each));
        concept.setItemLabelGenerator(each -> desk.labels().concept(each, locale));
        concept.setItems(
                desk.labels().concepts().keySet().stream()
                        .sorted(Comparator.comparing(each -> desk.labels().concept(each, locale)))
                        .toList());
    }

    private void search() {
        if (isOpen()) {
            ExpertSearch search =
                    new ExpertSearch(
                            Optional.ofNullable(community.getValue()).map(Community::id),
                            Optional.ofNullable(sector.getValue()),
                            Optional.ofNullable(concept.getValue()),
                            desk.roster().pool().stream()
                                    .flatMap(each -> each.expert().stream())
                                    .collect(Collectors.toSet()));
            // One more than are shown tells that there are more.
            found.load(() -> search.find(people, evidence, SHOWN + 1));
        }
    }

    private Component list(List<Expert> experts) {
        List<Expert> fresh =
                experts.stream()
                        .filter(each -> desk.roster().person(each.id().value()).isEmpty())
                        .limit(SHOWN)
                        .toList();
        if (fresh.isEmpty()) {
            return Localized.text(new Paragraph(), "seating.experts.none");
        }
        CheckboxGroup<Expert> choice =
                Localized.label(new CheckboxGroup<>(), "seating.experts.choose");
        choice.setItems(fresh);
        Localized.effect(
                choice, locale -> choice.setItemLabelGenerator(each -> words(each, locale)));
        Button add = Localized.text(new Button(), "seating.experts.add");
        add.addClickListener(_ -> add(choice.getValue(), fresh));
        Button all =
                Localized.text(
                        new Button(), "seating.experts.addAll", Map.of("count", fresh.size()));
        all.addClickListener(_ -> add(Set.copyOf(fresh), fresh));
        Div list = new Div(choice, FormRow.buttons(add, all));
        if (experts.size() > SHOWN) {
            list.addComponentAsFirst(
                    Localized.text(
                            new Paragraph(), "seating.experts.more", Map.of("count", SHOWN)));
        }
        return list;
    }

    private String words(Expert expert, Locale locale) {
        String community =
                expert.community().map(id -> desk.labels().community(id, locale)).orElse("–");
        return Localized.message(
                locale,
                "seating.experts.one",
                Map.of("code", expert.code(), "community", community, "study", expert.study()));
    }

    private void add(Set<Expert> chosen, List<Expert> order) {
        Roster next = desk.roster();
        for (Expert each : order) {
            if (chosen.contains(each) && next.pool().size() < Roster.MOST_PEOPLE) {
                next = next.with(Participant.of(each));
            }
        }
        desk.change(next);
        // The list that had the focus was rebuilt.
        community.focus();
        search();
    }
}
