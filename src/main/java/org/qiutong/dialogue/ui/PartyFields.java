package org.qiutong.dialogue.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.qiutong.dialogue.Setting;
import org.qiutong.dialogue.frame.Flaws;
import org.qiutong.id.CommunityId;
import org.qiutong.kit.Localized;
import org.qiutong.people.Community;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.Messages;

/// Who takes part: how many people, of which communities, speaking which languages.
final class PartyFields extends Div {

    private final IntegerField seats =
            SettingForm.number("dialogue.seats", Setting.LEAST_SEATS, Setting.MOST_SEATS);
    private final CommunitiesField communities;
    private final CheckboxGroup<LanguageTag> languages =
            Localized.label(new CheckboxGroup<>(), "dialogue.languages");

    /// @param all communities that can be chosen
    /// @param interfaceLanguages are offered beside the languages that were chosen elsewhere
    PartyFields(Setting setting, List<Community> all, List<Locale> interfaceLanguages) {
        addClassName("row");
        seats.setValue(setting.seats());
        communities = CommunitiesField.of(all, setting.communities());
        languages.setItems(
                Stream.concat(
                                interfaceLanguages.stream().map(LanguageTag::of),
                                setting.languages().stream())
                        .distinct()
                        .toList());
        Localized.effect(
                languages,
                locale ->
                        languages.setItemLabelGenerator(
                                each -> Messages.nameOf(each.locale(), locale)));
        languages.setValue(Set.copyOf(setting.languages()));
        add(seats, communities, languages);
    }

    List<HasValue<?, ?>> fields() {
        return List.of(seats, communities, languages);
    }

    int seats(Flaws flaws) {
        return flaws.number(seats, Setting.LEAST_SEATS, Setting.MOST_SEATS, "dialogue.flaw.seats");
    }

    List<CommunityId> communities(Flaws flaws) {
        List<CommunityId> ids = communities.ids();
        flaws.check(
                communities, ids.size() >= Setting.LEAST_COMMUNITIES, "dialogue.flaw.communities");
        return ids;
    }

    /// Each community needs a seat.
    void enough(int seats, List<CommunityId> communities, Flaws flaws) {
        flaws.check(this.seats, seats >= communities.size(), "dialogue.flaw.seatsForAll");
    }

    List<LanguageTag> languages(Flaws flaws) {
        flaws.check(languages, !languages.getValue().isEmpty(), "dialogue.flaw.languages");
        return languages.getValue().stream().sorted().toList();
    }
}
