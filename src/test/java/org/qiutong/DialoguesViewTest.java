package org.qiutong;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qiutong.Words.en;
import static org.qiutong.Words.zh;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.qiutong.access.AccountNames.Person;
import org.qiutong.dialogue.Dialogue;
import org.qiutong.dialogue.DialogueService.Shelf;
import org.qiutong.dialogue.Setting;
import org.qiutong.id.CommunityId;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;
import org.springframework.security.test.context.support.WithMockUser;

/// Dialogues and their settings as a convenor finds them.
@ProgramTest
@ViewPackages(packages = "org.qiutong")
@WithMockUser(
        username = "ann",
        roles = {"READER", "ANALYST", "CONVENOR"})
class DialoguesViewTest extends DialogueViewTest {

    private static final CommunityId CN = new CommunityId("CN");
    private static final CommunityId UK = new CommunityId("UK");

    @Test
    void beginsWithNone() {
        open("dialogues");
        assertThat(text(find(H1.class).single())).isEqualTo(en("dialogues.title"));
        assertThat(menu()).contains(en("dialogues.title"));
        assertThat(text()).contains(en("dialogues.none"));
        click(en("dialogues.create"));
        assertThat(text()).contains("Give the dialogue a title");
        field("Title: English").setValue("Open models");
        find(CheckboxGroup.class).single().clear();
        click(en("dialogues.create"));
        assertThat(text()).contains(en("dialogue.flaw.communities"));
        speak(CHINESE);
        assertThat(menu()).contains(zh("dialogues.title"));
        assertThat(text()).contains(zh("dialogues.none"), zh("dialogue.flaw.communities"));
        assertThat(dialogues.list(Shelf.OWN, Optional.empty())).isEmpty();
    }

    @Test
    void beginsADialogue() {
        open("dialogues");
        field("Title: English").setValue("Open models");
        click(en("dialogues.create"));
        Dialogue begun =
                dialogues
                        .dialogue(dialogues.list(Shelf.OWN, Optional.empty()).getFirst().id())
                        .orElseThrow();
        assertThat(begun.setting().communities()).containsExactlyInAnyOrder(CN, UK);
        assertThat(text(find(H1.class).single())).isEqualTo("Open models");
        assertThat(find(Nav.class).single().getElement().getTextRecursively())
                .contains(en("dialogue.setting"));
        assertThat(find(Anchor.class).withAttribute("aria-current", "page").single().getHref())
                .isEqualTo("dialogues/" + begun.id() + "/setting");
        open("dialogues");
        assertThat(text()).contains("Open models", "In person; no date yet; 12 seats");
    }

    @Test
    void savesEachChange() {
        Dialogue begun = begin();
        assertThat(text()).contains("Saved on");
        number(en("dialogue.seats")).setValue(24);
        field("Title: Simplified Chinese").setValue("开源模型");
        day(en("dialogue.first")).setValue(LocalDate.of(2027, 3, 1));
        day(en("dialogue.last")).setValue(LocalDate.of(2027, 3, 2));
        Setting stored = stored(begun).setting();
        assertThat(stored.seats()).isEqualTo(24);
        assertThat(stored.title().in(LanguageTag.ZH_HANS)).contains("开源模型");
        assertThat(stored.days().map(Setting.Days::count)).isEqualTo(Optional.of(2));
        assertThat(text()).contains("Saved on");
        speak(CHINESE);
        assertThat(text(find(H1.class).single())).isEqualTo("开源模型");
        assertThat(text()).contains("保存").doesNotContain("Saved");
    }

    @Test
    void saysWhyAChangeIsNotSaved() {
        Dialogue begun = begin();
        number(en("dialogue.seats")).setValue(1);
        assertThat(text()).contains("Not saved: There are from 2 to 500 seats.");
        number(en("dialogue.seats")).setValue(null);
        assertThat(text()).contains("Not saved: There are from 2 to 500 seats.");
        day(en("dialogue.first")).setValue(LocalDate.of(2027, 3, 2));
        day(en("dialogue.last")).setValue(LocalDate.of(2027, 3, 1));
        assertThat(text())
                .contains("Not saved: The last day is before the first", "2 to 500 seats.");
        field("Title: English").setValue(" ");
        assertThat(text()).contains("Not saved: Give the dialogue a title");
        assertThat(stored(begun)).isEqualTo(begun);
        field("Title: English").setValue("Closed models");
        number(en("dialogue.seats")).setValue(2);
        day(en("dialogue.last")).setValue(LocalDate.of(2027, 3, 2));
        assertThat(text()).contains("Saved on").doesNotContain("Not saved");
        assertThat(stored(begun).setting().seats()).isEqualTo(2);
        communities().setValue(Set.of());
        assertThat(text()).contains("Not saved: Choose at least two communities.");
    }

    @Test
    void tellsOfTwoEditors() {
        Dialogue begun = begin();
        dialogues.save(begun, titled(begun, "Theirs"));
        field("Title: English").setValue("Ours");
        assertThat(text())
                .contains("Not saved: somebody else", "ann has changed this section meanwhile");
        assertThat(field("Title: English").getValue()).isEqualTo("Ours");
        click(en("dialogue.conflict.mine"));
        assertThat(stored(begun).setting()).isEqualTo(titled(begun, "Ours"));
        assertThat(text()).contains("Saved on").doesNotContain("has changed this section");
        dialogues.save(stored(begun), titled(begun, "Theirs again"));
        field("Title: English").setValue("Ours again");
        click(en("dialogue.conflict.theirs"));
        assertThat(field("Title: English").getValue()).isEqualTo("Theirs again");
    }

    @Test
    void sharesDuplicatesAndArchives() {
        Dialogue begun = begin();
        // Somebody whose account is gone since the page was opened.
        account().setValue(new Person("nobody", "Nobody"));
        click(en("dialogue.share"));
        assertThat(text()).contains(en("name.DialogueRefused.Reason.NO_SUCH_CONVENOR"));
        click(en("dialogue.archive"));
        assertThat(text()).contains("This dialogue is in the archive");
        assertThat(number(en("dialogue.seats")).isReadOnly()).isTrue();
        click(en("dialogue.duplicate"));
        assertThat(text(find(H1.class).single())).isEqualTo("Copy of Open models");
        open("dialogues?shelf=archived");
        assertThat(text()).contains("Open models").doesNotContain("Copy of");
        assertThat(stored(begun).archived()).isTrue();
    }

    @Test
    void isNotThereForOthers() {
        Dialogue begun = begin();
        try (var session = driver.session()) {
            session.run("MATCH (d:Dialogue) SET d.owner = 'bo'").consume();
        }
        open("dialogues/" + begun.id() + "/setting");
        assertThat(text()).contains(en("error.notFound")).doesNotContain("Open models");
        open("dialogues");
        assertThat(text()).contains(en("dialogues.none"));
    }

    @Test
    @WithMockUser(roles = {"READER", "ANALYST", "RESEARCHER"})
    void isForConvenors() {
        open("studies");
        assertThat(menu()).doesNotContain(en("dialogues.title"));
        open("dialogues");
        assertThat(find(Button.class).withText(en("dialogues.create")).exists()).isFalse();
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private ComboBox<Person> account() {
        return find(ComboBox.class)
                .withPropertyValue(ComboBox::getLabel, en("dialogue.account"))
                .single();
    }

    private Dialogue begin() {
        return begin("/setting");
    }

    private static Setting titled(Dialogue dialogue, String title) {
        return dialogue.setting().titled(LocalizedText.of(LanguageTag.EN, title));
    }

    private List<String> menu() {
        return find(SideNavItem.class).all().stream().map(SideNavItem::getLabel).toList();
    }

    private CheckboxGroup<?> communities() {
        return find(CheckboxGroup.class).all().stream()
                .filter(group -> group.getLabel().equals(en("dialogue.communities")))
                .findFirst()
                .orElseThrow();
    }
}
