package org.qiutong.dialogue.outcomes.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.qiutong.dialogue.Outcomes;
import org.qiutong.dialogue.Outcomes.Outcome;
import org.qiutong.dialogue.Outcomes.Said;
import org.qiutong.dialogue.Setting;
import org.qiutong.dialogue.frame.Draft;
import org.qiutong.evidence.cards.Labels;
import org.qiutong.id.CommunityId;
import org.qiutong.id.ConceptId;
import org.qiutong.kit.EmptyState;
import org.qiutong.kit.Localized;
import org.qiutong.text.LanguageTag;

/// Who was there, what came of each item, and what was said; stored together.
final class OutcomesForm extends Section {

    private final Draft draft;
    private final List<ConceptId> topics;
    private final Labels labels;
    private final List<Locale> languages;
    private final Map<CommunityId, IntegerField> present = new LinkedHashMap<>();
    private final List<OutcomeFields> items = new ArrayList<>();
    private final List<SaidFields> said = new ArrayList<>();
    private final Div saidList = new Div();

    OutcomesForm(Draft draft, List<ConceptId> topics, Labels labels, List<Locale> languages) {
        this.draft = draft;
        this.topics = topics;
        this.labels = labels;
        this.languages = languages;
        Outcomes outcomes = draft.dialogue().outcomes();
        boolean archived = draft.dialogue().archived();
        addClassName("form");
        add(
                Localized.text(new H2(), "outcomes.title"),
                Localized.text(
                        new Paragraph(),
                        "outcomes.about",
                        Map.of("rule", setting().confidentiality().name())));
        if (topics.isEmpty()) {
            add(new EmptyState("outcomes.noAgenda", "outcomes.noAgenda.advice"));
            return;
        }
        add(Localized.text(new H3(), "outcomes.present"), present(outcomes, archived));
        for (ConceptId topic : topics) {
            OutcomeFields fields =
                    new OutcomeFields(
                            topic,
                            outcomes.on(topic),
                            setting().communities(),
                            labels,
                            languages,
                            archived,
                            this::changed);
            items.add(fields);
            add(fields);
        }
        outcomes.said().forEach(each -> add(Optional.of(each)));
        Button more = Localized.text(new Button(), "outcomes.said.add");
        more.setEnabled(!archived);
        more.addClickListener(_ -> {
            add(Optional.empty());
            said.getLast().focus();
        });
        add(
                Localized.text(new H3(), "outcomes.said"),
                Localized.text(
                        new Paragraph(),
                        "outcomes.said.rule",
                        Map.of("rule", setting().confidentiality().name())),
                saidList,
                new Div(more));
    }

    private Setting setting() {
        return draft.dialogue().setting();
    }

    private Div present(Outcomes outcomes, boolean archived) {
        Div row = new Div();
        row.addClassName("row");
        for (CommunityId community : setting().communities()) {
            IntegerField field = new IntegerField();
            Localized.effect(field, locale -> field.setLabel(labels.community(community, locale)));
            field.setMin(0);
            field.setMax(Setting.MOST_SEATS);
            field.setStepButtonsVisible(true);
            field.setValue(outcomes.present().get(community));
            field.setReadOnly(archived);
            field.addValueChangeListener(_ -> changed());
            present.put(community, field);
            row.add(field);
        }
        return row;
    }

    private void add(Optional<Said> before) {
        SaidFields fields =
                new SaidFields(
                        before,
                        topics,
                        setting(),
                        labels,
                        languages.stream().map(LanguageTag::of).toList(),
                        draft.dialogue().archived(),
                        this::changed);
        fields.onRemove(() -> {
            said.remove(fields);
            saidList.remove(fields);
            changed();
        });
        said.add(fields);
        saidList.add(fields);
    }

    private void changed() {
        List<String> flaws = new ArrayList<>();
        Map<CommunityId, Integer> people = new TreeMap<>();
        present.forEach((community, field) -> {
            @Nullable Integer number = field.getValue();
            boolean wrong = number != null && (number < 0 || number > Setting.MOST_SEATS);
            field.setInvalid(wrong);
            if (wrong) {
                flaws.add("outcomes.flaw.present");
            } else if (number != null && number > 0) {
                people.put(community, number);
            }
        });
        List<Outcome> outcomes = new ArrayList<>();
        for (OutcomeFields fields : items) {
            fields.flaw()
                    .ifPresentOrElse(flaws::add, () -> fields.outcome().ifPresent(outcomes::add));
        }
        if (flaws.isEmpty()) {
            draft.save(
                    new Outcomes(
                            people,
                            outcomes,
                            said.stream().flatMap(each -> each.said().stream()).toList()));
        } else {
            draft.refuse(flaws.stream().distinct().toList());
        }
    }
}
