package org.qiutong.participants.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import java.util.Optional;
import org.qiutong.evidence.cards.Labels;
import org.qiutong.id.CommunityId;
import org.qiutong.kit.Localized;
import org.qiutong.participants.Participant;
import org.qiutong.participants.seating.Candidate;
import org.qiutong.people.Community;
import org.qiutong.people.Sector;

/// Somebody's name, and where they belong.
final class AffiliationFields extends Div {

    private final Labels labels;
    private final TextField name = text("seating.name");
    private final Select<Community> community =
            Localized.label(new Select<>(), "seating.community");
    private final Select<Sector> sector = Localized.label(new Select<>(), "seating.sector");
    private final TextField institution = text("seating.institution");

    AffiliationFields(Labels labels) {
        this.labels = labels;
        addClassName("row");
        community.setItems(labels.communities().values());
        community.setEmptySelectionAllowed(true);
        sector.setItems(Sector.values());
        sector.setEmptySelectionAllowed(true);
        Localized.effect(this, this::speak);
        add(name, community, sector, institution);
    }

    private static TextField text(String labelKey) {
        TextField field = Localized.label(new TextField(), labelKey);
        field.setMaxLength(Participant.LONGEST_NAME);
        return field;
    }

    private void speak(Locale locale) {
        String unknown = Localized.message(locale, "seating.unknown");
        community.setItemLabelGenerator(
                each -> each == null ? unknown : labels.community(each.id(), locale));
        sector.setItemLabelGenerator(each -> each == null ? unknown : Localized.name(locale, each));
    }

    void fill(Optional<Candidate> known) {
        name.setValue(known.map(Candidate::name).orElse(""));
        community.setValue(
                known.flatMap(Candidate::community)
                        .flatMap(id -> Optional.ofNullable(labels.communities().get(id)))
                        .orElse(null));
        sector.setValue(known.flatMap(Candidate::sector).orElse(null));
        institution.setValue(known.flatMap(Candidate::institution).orElse(""));
    }

    /// Focuses the name.
    void focus() {
        name.focus();
    }

    /// The name; if it is empty, the field says so and is focused.
    Optional<String> name() {
        String called = name.getValue().strip();
        name.setInvalid(called.isEmpty());
        name.setErrorMessage(Localized.message(getLocale(), "seating.flaw.name"));
        if (called.isEmpty()) {
            focus();
        }
        return Optional.of(called).filter(each -> !each.isEmpty());
    }

    Optional<CommunityId> community() {
        return Optional.ofNullable(community.getValue()).map(Community::id);
    }

    Optional<Sector> sector() {
        return Optional.ofNullable(sector.getValue());
    }

    Optional<String> institution() {
        return Optional.of(institution.getValue().strip()).filter(each -> !each.isEmpty());
    }
}
