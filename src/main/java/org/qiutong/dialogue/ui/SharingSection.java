package org.qiutong.dialogue.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.qiutong.access.AccountNames.Person;
import org.qiutong.access.cards.PersonName;
import org.qiutong.dialogue.Dialogue;
import org.qiutong.dialogue.DialogueService;
import org.qiutong.dialogue.Setting;
import org.qiutong.dialogue.frame.Draft;
import org.qiutong.kit.Localized;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;

/// Who works on a dialogue, and what can be done with it as a whole.
final class SharingSection extends Section {

    private final DialogueService dialogues;
    private final Draft draft;
    private final boolean owns;
    private final List<Person> convenors;

    /// @param convenors with whom it can be shared
    /// @param owns whether the reader may share it and put it into the archive
    SharingSection(DialogueService dialogues, Draft draft, List<Person> convenors, boolean owns) {
        this.dialogues = dialogues;
        this.draft = draft;
        this.owns = owns;
        this.convenors = convenors;
        addClassName("form");
        show();
    }

    private void show() {
        removeAll();
        Dialogue dialogue = draft.dialogue();
        add(
                Localized.text(new H2(), "dialogue.sharing"),
                Localized.text(
                        new Paragraph(),
                        dialogue.sharedWith().isEmpty()
                                ? "dialogue.sharing.alone"
                                : "dialogue.sharing.with",
                        Map.of("account", PersonName.of(dialogue.owner()))));
        if (!dialogue.sharedWith().isEmpty()) {
            UnorderedList list = new UnorderedList();
            dialogue.sharedWith().forEach(each -> list.add(with(each)));
            add(list);
        }
        if (owns) {
            add(share());
        }
        add(whole());
    }

    private ListItem with(String account) {
        String person = PersonName.of(account);
        ListItem item = new ListItem(new Span(person));
        if (owns) {
            Button end = Localized.text(new Button(), "dialogue.unshare");
            Localized.effect(
                    end,
                    locale ->
                            end.setAriaLabel(
                                    Localized.message(
                                            locale,
                                            "dialogue.unshareWith",
                                            Map.of("account", person))));
            end.addClickListener(_ ->
                    draft.attempt(() -> {
                        draft.stored(dialogues.unshare(draft.dialogue().id(), account));
                        show();
                    }));
            item.add(end);
        }
        item.addClassName("ways");
        return item;
    }

    private Div share() {
        Dialogue dialogue = draft.dialogue();
        ComboBox<Person> convenor = Localized.label(new ComboBox<>(), "dialogue.account");
        convenor.setItems(
                convenors.stream()
                        .filter(each ->
                                !each.name().equals(dialogue.owner())
                                        && !dialogue.sharedWith().contains(each.name()))
                        .toList());
        convenor.setItemLabelGenerator(Person::displayName);
        Button share = Localized.text(new Button(), "dialogue.share");
        share.addClickListener(_ ->
                convenor.getOptionalValue()
                        .ifPresent(person ->
                                draft.attempt(() -> {
                                    draft.stored(dialogues.share(dialogue.id(), person.name()));
                                    show();
                                })));
        Div form = new Div(convenor, share);
        form.addClassNames("row", "ways");
        return form;
    }

    private Div whole() {
        Button duplicate = Localized.text(new Button(), "dialogue.duplicate");
        duplicate.addClickListener(_ -> draft.attempt(this::duplicate));
        Div ways = new Div(duplicate);
        ways.addClassName("ways");
        if (owns) {
            boolean away = !draft.dialogue().archived();
            Button archive =
                    Localized.text(new Button(), away ? "dialogue.archive" : "dialogue.unarchive");
            archive.addClickListener(_ ->
                    draft.attempt(() -> {
                        dialogues.archive(draft.dialogue().id(), away);
                        draft.reload();
                    }));
            ways.add(archive);
            Button delete = Localized.text(new Button(), "dialogue.delete");
            delete.getElement().setAttribute("aria-haspopup", "dialog");
            delete.addClickListener(_ -> new DeleteDialog(dialogues, draft).open());
            ways.add(delete);
        }
        return ways;
    }

    private void duplicate() {
        Setting setting = draft.dialogue().setting();
        TreeMap<LanguageTag, String> titles = new TreeMap<>();
        setting.title()
                .byLanguage()
                .forEach((language, title) ->
                        titles.put(
                                language,
                                Localized.message(
                                        language.locale(),
                                        "dialogue.copyOf",
                                        Map.of("title", title))));
        Dialogue copy =
                dialogues.duplicate(
                        draft.dialogue().id(), setting.titled(new LocalizedText(titles)));
        UI.getCurrentOrThrow().navigate("dialogues/" + copy.id() + "/setting");
    }
}
