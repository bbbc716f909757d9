package org.qiutong.dialogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.qiutong.access.AccountNames;
import org.qiutong.access.AccountNames.Person;
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
class SettingView extends SectionView<SettingView.Offered> {

    /// What can be chosen from.
    ///
    /// @param convenors with whom the dialogue can be shared
    record Offered(List<Community> communities, List<Person> convenors) {}

    private final DialogueService dialogues;
    private final AccountNames names;
    private final PeopleService people;
    private final Messages messages;
    private final boolean administrator;
    private final String account;

    SettingView(
            DialogueService dialogues,
            PeopleService people,
            AccountNames names,
            Messages messages,
            AuthenticationContext user) {
        super(dialogues);
        this.dialogues = dialogues;
        this.people = people;
        this.names = names;
        this.messages = messages;
        administrator = user.hasRole("ADMINISTRATOR");
        account = user.getPrincipalName().orElseThrow();
    }

    @Override
    protected Offered read(Dialogue dialogue) {
        return new Offered(people.communities(), names.convenors());
    }

    @Override
    protected Component section(Draft draft, Offered offered) {
        boolean owns = administrator || draft.dialogue().owner().equals(account);
        return new Div(
                new SettingForm(draft, offered.communities(), messages.languages()),
                new SharingSection(dialogues, draft, offered.convenors(), owns));
    }
}
