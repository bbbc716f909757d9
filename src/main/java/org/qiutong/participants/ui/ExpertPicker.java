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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.qiutong.evidence.EvidenceFilter;
import org.qiutong.evidence.EvidenceService;
import org.qiutong.evidence.EvidenceService.QuotedExpert;
import org.qiutong.graph.Window;
import org.qiutong.kit.Loaded;
import org.qiutong.kit.Localized;
import org.qiutong.participants.Participant;
import org.qiutong.participants.Participant.Hold;
import org.qiutong.participants.Roster;
import org.qiutong.participants.seating.Candidate;
import org.qiutong.participants.seating.Fact;
import org.qiutong.people.Community;
import org.qiutong.people.Expert;
import org.qiutong.people.PeopleService;
import org.qiutong.people.PeopleService.ExpertFilter;
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
    private final ComboBox<String> concept = Localized.label(new ComboBox<>(), "seating.onRecord");
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
        Localized.effect(
                this,
                locale -> {
                    community.setItemLabelGenerator(each ->
                            each == null
                                    ? Localized.message(locale, "kit.filterAll")
                                    : desk.labels().community(each.id(), locale));
                    sector.setItemLabelGenerator(each ->
                            each == null
                                    ? Localized.message(locale, "kit.filterAll")
                                    : Localized.name(locale, each));
                    concept.setItemLabelGenerator(each -> desk.labels().concept(each, locale));
                    concept.setItems(
                            desk.labels().concepts().keySet().stream()
                                    .sorted(
                                            Comparator.comparing(
                                                    each -> desk.labels().concept(each, locale)))
                                    .toList());
                });
        community.addValueChangeListener(_ -> search());
        sector.addValueChangeListener(_ -> search());
        concept.addValueChangeListener(_ -> search());
        Div filters = new Div(community, sector, concept);
        filters.addClassName("row");
        setContent(new Div(filters, found));
        addToggleListener(_ -> search());
    }

    private void search() {
        Optional<String> of = Optional.ofNullable(community.getValue()).map(Community::id);
        Optional<Sector> in = Optional.ofNullable(sector.getValue());
        Optional<String> on = Optional.ofNullable(concept.getValue());
        if (isOpen()) {
            Set<String> there =
                    desk.roster().pool().stream().map(Participant::id).collect(Collectors.toSet());
            found.load(() -> experts(of, in, on, there));
        }
    }

    /// Those who are not in the pool yet; one more than are shown, so that it can be said that
    /// there are more.
    private List<Expert> experts(
            Optional<String> of, Optional<Sector> in, Optional<String> on, Set<String> there) {
        EvidenceFilter all = of.map(EvidenceFilter.ALL::ofCommunity).orElse(EvidenceFilter.ALL);
        List<Expert> found = new ArrayList<>();
        Window page = Window.first(Window.MOST);
        for (boolean more = true; more && found.size() <= SHOWN; page = page.next()) {
            Window some = page;
            List<Expert> read =
                    on.map(each ->
                                    evidence.experts(all.ofConcept(each), some).stream()
                                            .map(QuotedExpert::expert)
                                            .toList())
                            .orElseGet(() ->
                                    people.experts(new ExpertFilter(Optional.empty(), of), some));
            read.stream()
                    .filter(each -> in.isEmpty() || each.sector().equals(in))
                    .filter(each -> !there.contains(each.id()))
                    .forEach(found::add);
            more = read.size() == some.limit();
        }
        return found.stream().limit(SHOWN + 1L).toList();
    }

    private Component list(List<Expert> experts) {
        List<Expert> fresh =
                experts.stream()
                        .filter(each -> desk.roster().person(each.id()).isEmpty())
                        .limit(SHOWN)
                        .toList();
        if (fresh.isEmpty()) {
            return Localized.text(new Paragraph(), "seating.experts.none");
        }
        CheckboxGroup<Expert> choice =
                Localized.label(new CheckboxGroup<>(), "seating.experts.choose");
        choice.setItems(fresh);
        Localized.effect(
                choice,
                locale ->
                        choice.setItemLabelGenerator(each ->
                                Localized.message(
                                        locale,
                                        "seating.experts.one",
                                        Map.of(
                                                "code",
                                                each.code(),
                                                "community",
                                                each.community()
                                                        .map(id ->
                                                                desk.labels().community(id, locale))
                                                        .orElse("–"),
                                                "study",
                                                each.study()))));
        Button add = Localized.text(new Button(), "seating.experts.add");
        add.addClickListener(_ -> add(choice.getValue(), fresh));
        Button all =
                Localized.text(
                        new Button(), "seating.experts.addAll", Map.of("count", fresh.size()));
        all.addClickListener(_ -> add(Set.copyOf(fresh), fresh));
        Div ways = new Div(add, all);
        ways.addClassName("ways");
        Div list = new Div(choice, ways);
        if (experts.size() > SHOWN) {
            list.addComponentAsFirst(
                    Localized.text(
                            new Paragraph(), "seating.experts.more", Map.of("count", SHOWN)));
        }
        return list;
    }

    private void add(Set<Expert> chosen, List<Expert> order) {
        Roster next = desk.roster();
        for (Expert each : order) {
            if (chosen.contains(each) && next.pool().size() < Roster.MOST_PEOPLE) {
                next = next.with(participant(each));
            }
        }
        desk.change(next);
        // The list that had the focus was rebuilt.
        community.focus();
        search();
    }

    /// Nothing is entered of them but the code: what studies say of them is read anew each time.
    private static Participant participant(Expert expert) {
        return new Participant(
                new Candidate(
                        expert.id(),
                        expert.code(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Set.of(),
                        Fact.UNKNOWN,
                        Set.of(),
                        Set.of(),
                        Map.of(),
                        Fact.UNKNOWN),
                Optional.of(expert.id()),
                Hold.FREE);
    }
}
