package org.qiutong.dialogue.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.qiutong.id.CommunityId;
import org.qiutong.kit.Localized;
import org.qiutong.people.Community;
import org.qiutong.text.LanguageTag;

/// The communities that a dialogue is between.
final class CommunitiesField extends CheckboxGroup<Community> {

    private final List<Community> all;

    private CommunitiesField(List<Community> all) {
        this.all = all;
        Localized.label(this, "dialogue.communities");
        setItems(all);
        Localized.effect(
                this,
                locale ->
                        setItemLabelGenerator(
                                each -> each.label().best(LanguageTag.of(locale)).text()));
    }

    /// Those that are chosen.
    static CommunitiesField of(List<Community> all, List<CommunityId> chosen) {
        CommunitiesField field = new CommunitiesField(all);
        field.setValue(
                all.stream()
                        .filter(each -> chosen.contains(each.id()))
                        .collect(Collectors.toSet()));
        return field;
    }

    /// Both chosen where there are no more than two.
    static CommunitiesField ofTwo(List<Community> all) {
        CommunitiesField field = new CommunitiesField(all);
        if (all.size() == 2) {
            field.setValue(Set.copyOf(all));
        }
        return field;
    }

    /// The ids of those that are chosen, in the order of all.
    List<CommunityId> ids() {
        return all.stream().filter(getValue()::contains).map(Community::id).toList();
    }
}
