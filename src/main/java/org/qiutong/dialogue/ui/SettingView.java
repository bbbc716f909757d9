package org.qiutong.dialogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.qiutong.dialogue.Dialogue;
import org.qiutong.dialogue.DialogueService;
import org.qiutong.dialogue.frame.DialogueSection;
import org.qiutong.dialogue.frame.Draft;
import org.qiutong.dialogue.frame.SectionView;
import org.qiutong.people.Community;
import org.qiutong.people.PeopleService;
import org.qiutong.text.Messages;

/// What a dialogue is for, when and how it meets, and who works on it.
@Route("dialogues/:id/setting")
@DialogueSection(title = "dialogue.setting", order = 20)
@RolesAllowed("CONVENOR")
class SettingView extends SectionView<List<Community>> {

    private final DialogueService dialogues;
    private final PeopleService people;
    private final Messages messages;
    private final boolean administrator;
    private final String account;

    SettingView(
            DialogueService dialogues,
            PeopleService people,
            Messages messages,
            AuthenticationContext user) {
        super(dialogues);
        this.dialogues = dialogues;
        this.people = people;
        this.messages = messages;
        administrator = user.hasRole("ADMINISTRATOR");
        account = user.getPrincipalName().orElseThrow();
    }

    @Override
    protected List<Community> read(Dialogue dialogue) {
        return people.communities();
    }

    @Override
    protected Component section(Draft draft, List<Community> communities) {
        boolean owns = administrator || draft.dialogue().owner().equals(account);
        return new Div(
                new SettingForm(draft, communities, messages.languages()),
                new SharingSection(dialogues, draft, owns));
    }
}
