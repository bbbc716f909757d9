package org.qiutong.dialogue.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Locale;
import org.qiutong.dialogue.Dialogue;
import org.qiutong.dialogue.DialogueService;
import org.qiutong.dialogue.Setting;
import org.qiutong.kit.Localized;
import org.qiutong.kit.WordsField;
import org.qiutong.people.PeopleService;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;
import org.qiutong.text.Messages;

/// Begins a dialogue: what it is called and between whom it is; all else comes later.
final class NewDialogue extends Section {

    private final DialogueService dialogues;
    private final WordsField title;
    private final CommunitiesField communities;
    private final List<Locale> languages;
    private final Div refusal = new Div();

    NewDialogue(DialogueService dialogues, PeopleService people, Messages messages) {
        this.dialogues = dialogues;
        this.languages = messages.languages();
        title =
                new WordsField(
                        "dialogue.title",
                        languages,
                        LocalizedText.NONE,
                        Setting.LONGEST_TITLE,
                        false,
                        () -> {});
        communities = CommunitiesField.ofTwo(people.communities());
        refusal.getElement().setAttribute("role", "alert");
        Button create = Localized.text(new Button(), "dialogues.create");
        create.addThemeVariants(ButtonVariant.PRIMARY);
        create.addClickListener(_ -> create());
        Div ways = new Div(create);
        ways.addClassName("ways");
        addClassName("form");
        add(Localized.text(new H2(), "dialogues.new"), title, communities, refusal, ways);
    }

    private void create() {
        refusal.removeAll();
        LocalizedText named = title.value();
        if (named.isEmpty()) {
            refuse("dialogue.flaw.title");
        } else if (communities.getValue().size() < Setting.LEAST_COMMUNITIES) {
            refuse("dialogue.flaw.communities");
        } else {
            Dialogue begun =
                    dialogues.create(
                            Setting.first(
                                    named,
                                    languages.stream().map(LanguageTag::of).toList(),
                                    communities.ids()));
            UI.getCurrentOrThrow().navigate("dialogues/" + begun.id() + "/setting");
        }
    }

    private void refuse(String key) {
        refusal.add(Localized.text(new Paragraph(), key));
    }
}
