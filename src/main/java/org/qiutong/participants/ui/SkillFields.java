package org.qiutong.participants.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qiutong.kit.Localized;
import org.qiutong.participants.Participant;
import org.qiutong.participants.seating.Candidate;
import org.qiutong.participants.seating.Fact;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.Messages;

/// What somebody brings: languages, whether they work on the technology and between communities,
/// and what they know about.
final class SkillFields extends Div {

    private final CheckboxGroup<LanguageTag> languages =
            Localized.label(new CheckboxGroup<>(), "seating.languages");
    private final Select<Fact> technical = Localized.label(new Select<>(), "seating.technical");
    private final Select<Fact> bridges = Localized.label(new Select<>(), "seating.bridges");
    private final TextField expertise = Localized.label(new TextField(), "seating.expertise");

    /// @param dialogue the languages of the dialogue, offered first
    SkillFields(List<LanguageTag> dialogue) {
        addClassName("row");
        languages.setItems(
                Stream.concat(dialogue.stream(), Localized.languages().stream())
                        .distinct()
                        .toList());
        technical.setItems(Fact.values());
        bridges.setItems(Fact.values());
        expertise.setMaxLength(Participant.LONGEST_NAME);
        expertise.setHelperComponent(Localized.text(new Span(), "seating.expertise.help"));
        Localized.effect(this, this::speak);
        add(languages, technical, bridges, expertise);
    }

    private void speak(Locale locale) {
        languages.setItemLabelGenerator(each -> Messages.nameOf(each.locale(), locale));
        technical.setItemLabelGenerator(each -> Localized.name(locale, each));
        bridges.setItemLabelGenerator(each -> Localized.name(locale, each));
    }

    void fill(Optional<Candidate> known) {
        languages.setValue(known.map(Candidate::languages).orElse(Set.of()));
        technical.setValue(known.map(Candidate::technical).orElse(Fact.UNKNOWN));
        bridges.setValue(known.map(Candidate::bridges).orElse(Fact.UNKNOWN));
        expertise.setValue(
                known.map(each -> String.join("; ", each.expertise().stream().sorted().toList()))
                        .orElse(""));
    }

    Set<LanguageTag> languages() {
        return languages.getValue();
    }

    Fact technical() {
        return technical.getValue();
    }

    Fact bridges() {
        return bridges.getValue();
    }

    Set<String> expertise() {
        return topics(expertise.getValue());
    }

    /// Words between semicolons or commas of either script.
    static Set<String> topics(String text) {
        return Arrays.stream(text.split("[;；,，、]", -1))
                .map(String::strip)
                .filter(each -> !each.isEmpty() && each.length() <= Participant.LONGEST_NAME)
                .collect(Collectors.toSet());
    }
}
