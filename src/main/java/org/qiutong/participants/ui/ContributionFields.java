package org.qiutong.participants.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.qiutong.dialogue.Setting;
import org.qiutong.evidence.Stance;
import org.qiutong.id.ConceptId;
import org.qiutong.kit.Localized;
import org.qiutong.participants.Participant;
import org.qiutong.participants.seating.Candidate;
import org.qiutong.participants.seating.Demand;
import org.qiutong.participants.seating.Rule;
import org.qiutong.participants.seating.Trait;

/// On which days somebody can come, and which sides of what is contested they would voice.
final class ContributionFields extends Div {

    private final RosterDesk desk;
    private final CheckboxGroup<LocalDate> days =
            Localized.label(new CheckboxGroup<>(), "seating.days");
    private final CheckboxGroup<Trait.Voices> voices =
            Localized.label(new CheckboxGroup<>(), "seating.voices");

    ContributionFields(RosterDesk desk) {
        this.desk = desk;
        Setting setting = desk.draft().dialogue().setting();
        addClassName("row");
        days.setItems(days(setting));
        days.setVisible(setting.days().isPresent());
        List<Trait.Voices> sides = sides();
        voices.setItems(sides);
        voices.setVisible(!sides.isEmpty());
        Localized.effect(this, this::speak);
        add(days, voices);
    }

    private void speak(Locale locale) {
        days.setItemLabelGenerator(each -> Localized.date(locale, each));
        voices.setItemLabelGenerator(each -> desk.words().thing(locale, each));
    }

    private static List<LocalDate> days(Setting setting) {
        return setting.days()
                .map(days ->
                        IntStream.range(0, days.count()).mapToObj(days.first()::plusDays).toList())
                .orElse(List.of());
    }

    /// The sides of what is contested on the agenda.
    private List<Trait.Voices> sides() {
        return desk.panel().demands().stream()
                .map(Demand::rule)
                .filter(Rule.Cover.class::isInstance)
                .flatMap(rule -> ((Rule.Cover) rule).traits().stream())
                .filter(Trait.Voices.class::isInstance)
                .map(Trait.Voices.class::cast)
                .toList();
    }

    void fill(Optional<Participant> person) {
        Optional<Candidate> known = person.map(Participant::person);
        days.setValue(known.map(Candidate::days).orElse(Set.of()));
        Map<ConceptId, Stance> stances = known.map(Candidate::stances).orElse(Map.of());
        voices.setValue(
                sides().stream()
                        .filter(each -> each.stance() == stances.get(each.concept()))
                        .collect(Collectors.toSet()));
        // What an expert holds is on record, and not for others to say.
        voices.setEnabled(person.flatMap(Participant::expert).isEmpty());
    }

    Set<LocalDate> days() {
        return days.getValue();
    }

    /// Stances by concept; mixed for somebody who would voice both sides.
    Map<ConceptId, Stance> stances() {
        Map<ConceptId, Stance> stances = new HashMap<>();
        voices.getValue()
                .forEach(each ->
                        stances.merge(
                                each.concept(),
                                each.stance(),
                                (one, other) -> one == other ? one : Stance.MIXED));
        return stances;
    }
}
