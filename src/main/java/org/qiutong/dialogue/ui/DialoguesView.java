package org.qiutong.dialogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.qiutong.access.cards.PersonName;
import org.qiutong.dialogue.Dialogue;
import org.qiutong.dialogue.DialogueService;
import org.qiutong.dialogue.DialogueService.Shelf;
import org.qiutong.dialogue.Setting.Days;
import org.qiutong.evidence.cards.FilterFields;
import org.qiutong.id.StudyId;
import org.qiutong.kit.Choice;
import org.qiutong.kit.EmptyState;
import org.qiutong.kit.Filter;
import org.qiutong.kit.FilterBar;
import org.qiutong.kit.KeepsToStudy;
import org.qiutong.kit.LanguageText;
import org.qiutong.kit.Loaded;
import org.qiutong.kit.Localized;
import org.qiutong.kit.PageHeader;
import org.qiutong.kit.QueryState;
import org.qiutong.people.PeopleService;
import org.qiutong.study.Study;
import org.qiutong.study.StudyService;
import org.qiutong.text.Messages;

/// The dialogues that one plans or helps to plan, and where another is begun.
@Route("dialogues")
@Menu(title = "dialogues.title", order = 24)
@RolesAllowed("CONVENOR")
class DialoguesView extends Div implements BeforeEnterObserver, KeepsToStudy {

    private final QueryState state = new QueryState();
    private final String account;

    private record Listed(Shelf shelf, List<Dialogue.Summary> dialogues) {}

    DialoguesView(
            DialogueService dialogues,
            PeopleService people,
            StudyService studies,
            Messages messages,
            AuthenticationContext user) {
        account = user.getPrincipalName().orElseThrow();
        Choice<Shelf> shelf = Choice.of(state, "shelf", "dialogues.shelf", Shelf.class);
        FilterBar bar = new FilterBar(state);
        Filter<Study> study = FilterFields.study(bar, studies);
        Loaded<Listed> list = new Loaded<>(this::list);
        state.onChange(() -> {
            Shelf chosen = shelf.value();
            Optional<StudyId> only = study.value().map(Study::id);
            list.load(() -> new Listed(chosen, dialogues.list(chosen, only)));
        });
        add(
                new PageHeader("dialogues.title").about("dialogues.about"),
                shelf,
                bar,
                list,
                new NewDialogue(dialogues, people, messages));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        state.enter(event);
    }

    private Component list(Listed listed) {
        if (listed.dialogues().isEmpty()) {
            return switch (listed.shelf()) {
                case OWN -> new EmptyState("dialogues.none", "dialogues.advice");
                case SHARED -> new EmptyState("dialogues.none.shared", "dialogues.advice.shared");
                case ARCHIVED ->
                        new EmptyState("dialogues.none.archived", "dialogues.advice.archived");
            };
        }
        OrderedList cards = new OrderedList();
        cards.addClassName("cards");
        cards.getElement().setAttribute("role", "list");
        listed.dialogues().forEach(each -> cards.add(new ListItem(card(each))));
        return cards;
    }

    private Component card(Dialogue.Summary dialogue) {
        Anchor link = new Anchor("dialogues/" + dialogue.id());
        link.add(LanguageText.of(dialogue.title()));
        Paragraph facts = new Paragraph();
        Localized.effect(facts, locale -> facts.setText(facts(dialogue, locale)));
        Article card = new Article(new H2(link), facts);
        if (!dialogue.owner().equals(account)) {
            card.add(
                    Localized.text(
                            new Paragraph(),
                            "dialogues.ownedBy",
                            Map.of("account", PersonName.of(dialogue.owner()))));
        }
        return card;
    }

    private static String facts(Dialogue.Summary dialogue, Locale locale) {
        return Localized.message(
                locale,
                "dialogues.facts",
                Map.of(
                        "when",
                        dialogue.days()
                                .map(days -> when(days, locale))
                                .orElseGet(() -> Localized.message(locale, "dialogues.noDate")),
                        "format",
                        Localized.name(locale, dialogue.format()),
                        "seats",
                        dialogue.seats(),
                        "changed",
                        Localized.date(
                                locale,
                                dialogue.changed().atZone(ZoneId.systemDefault()).toLocalDate())));
    }

    private static String when(Days days, Locale locale) {
        return days.count() == 1
                ? Localized.date(locale, days.first())
                : Localized.message(
                        locale,
                        "dialogues.days",
                        Map.of(
                                "first", Localized.instant(days.first()),
                                "last", Localized.instant(days.last())));
    }
}
