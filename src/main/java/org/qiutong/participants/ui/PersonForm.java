package org.qiutong.participants.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.qiutong.kit.FormRow;
import org.qiutong.kit.Localized;
import org.qiutong.participants.Participant;
import org.qiutong.participants.Participant.Hold;
import org.qiutong.participants.seating.Candidate;

/// Adds somebody by hand, or says more of somebody in the pool. Whatever is left empty is unknown.
final class PersonForm extends NativeDetails {

    private final RosterDesk desk;
    private final AffiliationFields affiliation;
    private final SkillFields skills;
    private final ContributionFields contribution;
    private final Paragraph whose = new Paragraph();
    private Optional<Participant> edited = Optional.empty();

    PersonForm(RosterDesk desk) {
        this.desk = desk;
        affiliation = new AffiliationFields(desk.labels());
        skills = new SkillFields(desk.draft().dialogue().setting().languages());
        contribution = new ContributionFields(desk);
        Localized.effect(this, this::title);
        Button save = Localized.text(new Button(), "seating.person.save");
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickListener(_ -> save());
        Button cancel = Localized.text(new Button(), "seating.person.clear");
        cancel.addClickListener(_ -> {
            fill(Optional.empty());
            setOpen(false);
        });
        Div form = new Div(whose, affiliation, skills, contribution, FormRow.buttons(save, cancel));
        form.addClassName("form");
        setContent(form);
        fill(Optional.empty());
    }

    /// Says whom the form is about.
    private void title(Locale locale) {
        setSummary(
                new Span(
                        edited.map(each ->
                                        Localized.message(
                                                locale,
                                                "seating.person.edit",
                                                Map.of("person", each.person().name())))
                                .orElseGet(() -> Localized.message(locale, "seating.person.add"))));
        whose.setText(
                Localized.message(
                        locale,
                        edited.flatMap(Participant::expert).isPresent()
                                ? "seating.person.code"
                                : "seating.person.about"));
    }

    /// Shows what is entered of somebody.
    void edit(String id) {
        fill(desk.roster().person(id));
        setOpen(true);
        affiliation.focus();
    }

    private void fill(Optional<Participant> person) {
        edited = person;
        Optional<Candidate> known = person.map(Participant::person);
        affiliation.fill(known);
        skills.fill(known);
        contribution.fill(person);
        title(getLocale());
    }

    private void save() {
        affiliation
                .name()
                .ifPresent(name -> {
                    desk.change(desk.roster().with(entered(name)));
                    fill(Optional.empty());
                    affiliation.focus();
                });
    }

    private Participant entered(String name) {
        return new Participant(
                new Candidate(
                        edited.map(Participant::id).orElseGet(() -> UUID.randomUUID().toString()),
                        name,
                        affiliation.community(),
                        affiliation.sector(),
                        affiliation.institution(),
                        skills.languages(),
                        skills.technical(),
                        skills.expertise(),
                        contribution.days(),
                        contribution.stances(),
                        skills.bridges()),
                edited.flatMap(Participant::expert),
                edited.map(Participant::hold).orElse(Hold.FREE));
    }
}
