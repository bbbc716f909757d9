package org.qiutong.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.qiutong.ProgramTest;
import org.qiutong.access.Role;
import org.qiutong.id.ConceptId;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;
import org.springframework.beans.factory.annotation.Autowired;

/// Several convenors at work at once, on one dialogue or each on their own.
@ProgramTest
class DialogueEditorsTest {

    private static final int RACES = Boolean.getBoolean("qiutong.test.server") ? 50 : 200;
    private static final String MISUSE = "itif-2024/misuse";

    @Autowired DialogueService dialogues;
    @Autowired Driver driver;

    @BeforeEach
    void convenors() {
        Convenors.enter(driver);
    }

    @AfterEach
    void putBack() {
        Convenors.takeAway(driver);
    }

    @Test
    void losesNothingWhenTwoEditOnePart() {
        Dialogue seen = begin();
        Dialogue first = dialogues.save(seen, FullDialogue.setting());
        Setting ours = seen.setting().titled(LocalizedText.of(LanguageTag.EN, "Ours"));
        DialogueConflict conflict =
                catchThrowableOfType(DialogueConflict.class, () -> dialogues.save(seen, ours));
        assertThat(conflict.now()).isEqualTo(first);
        assertThat(conflict.ours()).isEqualTo(ours);
        assertThat(dialogues.save(conflict.now(), conflict.ours()).setting()).isEqualTo(ours);
    }

    @Test
    void putsTogetherWhatTwoEditInDifferentParts() {
        Dialogue seen = begin();
        dialogues.save(seen, FullDialogue.setting());
        Dialogue both = dialogues.save(seen, FullDialogue.agenda());
        assertThat(both.setting()).isEqualTo(FullDialogue.setting());
        assertThat(both.agenda()).isEqualTo(FullDialogue.agenda());
        assertThat(both.version()).isEqualTo(3);
    }

    /// Two convenors store at the same moment: the same part, where one of them must be told, and
    /// in every third race different parts, where both must be kept.
    @Test
    void decidesRaces() throws Exception {
        Dialogue seen = dialogues.share(begin().id(), "bo");
        CyclicBarrier start = new CyclicBarrier(2);
        try (ExecutorService editors = Executors.newFixedThreadPool(2)) {
            for (int race = 0; race < RACES; race++) {
                Dialogue before = seen;
                Setting anns = titled(before, "Ann " + race);
                boolean apart = race % 3 == 0;
                Dialogue.Part bos =
                        apart
                                ? new Agenda(
                                        List.of(new AgendaItem(new ConceptId(MISUSE), 5 + race)))
                                : titled(before, "Bo " + race);
                List<Future<Boolean>> runs = new ArrayList<>();
                for (String editor : List.of("ann", "bo")) {
                    Dialogue.Part part = editor.equals("ann") ? anns : bos;
                    runs.add(
                            editors.submit(() -> {
                                Convenors.as(editor, Role.CONVENOR);
                                start.await();
                                try {
                                    dialogues.save(before, part);
                                    return true;
                                } catch (DialogueConflict conflict) {
                                    assertThat(conflict.ours()).isEqualTo(part);
                                    return false;
                                }
                            }));
                }
                boolean ann = runs.get(0).get();
                boolean bo = runs.get(1).get();
                seen = dialogues.dialogue(before.id()).orElseThrow();
                if (apart) {
                    assertThat(ann && bo).as("race " + race).isTrue();
                    assertThat(seen).isEqualTo(seen.with(anns).with(bos));
                    assertThat(seen.version()).isEqualTo(before.version() + 2);
                } else {
                    assertThat(ann).as("race " + race).isNotEqualTo(bo);
                    assertThat(seen.setting()).isEqualTo(ann ? anns : bos);
                    assertThat(seen.version()).isEqualTo(before.version() + 1);
                }
            }
        }
    }

    @Test
    void isNotInTheWayOfOthers() throws Exception {
        List<Future<Dialogue>> runs = new ArrayList<>();
        try (ExecutorService editors = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 4; i++) {
                runs.add(
                        editors.submit(() -> {
                            Convenors.as("ann", Role.CONVENOR);
                            Dialogue own = begin();
                            for (int n = 0; n < 10; n++) {
                                own = dialogues.save(own, FullDialogue.agenda());
                                own = dialogues.save(own, FullDialogue.hosting());
                                own = dialogues.save(own, Agenda.NONE);
                                own = dialogues.save(own, Hosting.NONE);
                            }
                            return own;
                        }));
            }
            for (Future<Dialogue> each : runs) {
                assertThat(each.get().version()).isEqualTo(41);
            }
        }
    }

    private Dialogue begin() {
        return dialogues.create(DialogueTest.setting());
    }

    private static Setting titled(Dialogue dialogue, String title) {
        return dialogue.setting().titled(LocalizedText.of(LanguageTag.EN, title));
    }
}
