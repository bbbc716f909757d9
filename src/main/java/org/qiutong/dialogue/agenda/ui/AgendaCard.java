package org.qiutong.dialogue.agenda.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qiutong.dialogue.AgendaItem;
import org.qiutong.dialogue.Setting;
import org.qiutong.dialogue.agenda.AgendaService;
import org.qiutong.dialogue.agenda.Plan;
import org.qiutong.evidence.cards.Labels;
import org.qiutong.ground.CommonGround;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ConceptId;
import org.qiutong.kit.FormRow;
import org.qiutong.kit.LanguageText;
import org.qiutong.kit.Localized;
import org.qiutong.kit.Typing;

/// One item: where it stands and why, its time, what it opens with, and the words behind it.
final class AgendaCard extends Article {

    private final AgendaItem item;
    private final AgendaBoard board;
    private final Known known;
    private final H3 title = new H3();
    private final Button up;
    private final Button down;
    private final IntegerField minutes = Localized.label(new IntegerField(), "agenda.minutes");
    private final TextArea notes = Localized.label(new TextArea(), "agenda.notes");
    private final OpeningQuestion question;

    /// The context that all cards of a board share.
    ///
    /// @param archived whether nothing can be changed
    record Known(
            Plan plan,
            Labels labels,
            List<Locale> languages,
            List<CommunityId> communities,
            boolean archived) {

        Optional<CommonGround> row(ConceptId concept) {
            return Optional.ofNullable(plan.rows().get(concept));
        }
    }

    AgendaCard(
            AgendaItem item,
            int place,
            int of,
            Known known,
            AgendaService service,
            AgendaBoard board) {
        this.item = item;
        this.board = board;
        this.known = known;
        Anchor link = new Anchor("concepts/" + item.concept());
        link.add(LanguageText.of(known.labels().concept(item.concept())));
        title.add(link);
        title.getElement().setAttribute("tabindex", "-1");
        Button remove =
                button("agenda.remove", "agenda.removeNamed", () -> board.remove(item.concept()));
        up = button("agenda.up", "agenda.upNamed", () -> board.move(item.concept(), -1));
        down = button("agenda.down", "agenda.downNamed", () -> board.move(item.concept(), 1));
        up.setEnabled(place > 1 && !known.archived());
        down.setEnabled(place < of && !known.archived());
        remove.setEnabled(!known.archived());
        question = new OpeningQuestion(item, known, this::changed);
        FormRow controls = FormRow.buttons(minutes(), up, down, remove);
        controls.addClassName("bottom");
        addClassName("agenda-card");
        add(title);
        known.row(item.concept()).ifPresent(row -> add(new AgendaStanding(row, known)));
        add(
                controls,
                question,
                notes(),
                new TopicDetails(item.concept(), known.communities(), service, known.labels()));
    }

    private IntegerField minutes() {
        minutes.setMin(AgendaItem.LEAST_MINUTES);
        minutes.setMax(Setting.MOST_MINUTES);
        minutes.setStep(5);
        minutes.setStepButtonsVisible(true);
        minutes.setValue(item.minutes());
        minutes.setReadOnly(known.archived());
        minutes.addValueChangeListener(_ -> changed());
        return minutes;
    }

    private TextArea notes() {
        notes.setMaxLength(AgendaItem.LONGEST_NOTES);
        Typing.follow(notes);
        notes.setValue(item.notes());
        notes.setReadOnly(known.archived());
        notes.addValueChangeListener(_ -> changed());
        return notes;
    }

    private Button button(String key, String namedKey, Runnable action) {
        Button button = Localized.text(new Button(), key);
        Localized.effect(
                button,
                locale ->
                        button.setAriaLabel(
                                Localized.message(
                                        locale,
                                        namedKey,
                                        Map.of(
                                                "concept",
                                                known.labels().concept(item.concept(), locale)))));
        button.addClickListener(_ -> action.run());
        return button;
    }

    private void changed() {
        @Nullable Integer time = minutes.getValue();
        boolean wrong =
                time == null || time < AgendaItem.LEAST_MINUTES || time > Setting.MOST_MINUTES;
        minutes.setInvalid(wrong);
        minutes.setErrorMessage(wrong ? Localized.message(getLocale(), "agenda.flaw.minutes") : "");
        if (time == null || wrong) {
            board.refuse("agenda.flaw.minutes");
        } else {
            board.edit(new AgendaItem(item.concept(), time, question.value(), notes.getValue()));
        }
    }

    /// Brings a keyboard user here.
    void focus() {
        title.getElement().executeJs("setTimeout(() => this.focus())");
    }

    /// Keeps the focus on the button that moved the item, or on the other one at an end.
    void focusMove(int by) {
        Button same = by < 0 ? up : down;
        Button other = by < 0 ? down : up;
        (same.isEnabled() ? same : other).focus();
    }
}
