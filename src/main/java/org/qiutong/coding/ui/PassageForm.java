package org.qiutong.coding.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Map;
import java.util.function.Consumer;
import org.qiutong.coding.Transcript;
import org.qiutong.coding.TranscriptPassage;
import org.qiutong.evidence.Quotation;
import org.qiutong.evidence.Stance;
import org.qiutong.evidence.cards.Labels;
import org.qiutong.evidence.cards.StanceWords;
import org.qiutong.id.ExpertId;
import org.qiutong.kit.LanguageText;
import org.qiutong.kit.Localized;

/// One passage: its words, who says them, its codes with their stances, and a memo. Each change is
/// stored at once.
final class PassageForm extends Section {

    private TranscriptPassage passage;
    private final Labels labels;
    private final Consumer<TranscriptPassage> change;
    private final Checkbox team = Localized.label(new Checkbox(), "coding.teamOnly");

    /// @param counts whether what is coded is evidence, and so has to do with who may read it
    /// @param change called with the passage as it should be
    PassageForm(
            TranscriptPassage passage,
            Transcript transcript,
            Map<ExpertId, String> experts,
            Labels labels,
            boolean counts,
            Consumer<TranscriptPassage> change) {
        this.passage = passage;
        this.labels = labels;
        this.change = change;
        addClassName("passage");
        HtmlContainer words = new HtmlContainer("blockquote");
        words.setText(passage.words());
        words.getElement().setAttribute("lang", transcript.language().value());
        add(words);
        if (experts.size() > 1) {
            add(speaker(experts));
        }
        UnorderedList coded = new UnorderedList();
        coded.addClassName("codes");
        passage.codings().forEach(each -> coded.add(coded(each)));
        if (passage.isCoded()) {
            add(coded, memo());
        }
        team.setValue(passage.teamOnly());
        if (passage.isCoded() && counts) {
            add(team());
        }
    }

    /// The passage as stored now, if that changes nothing that is shown of it but what was just
    /// typed here.
    ///
    /// @return whether it is
    boolean takes(TranscriptPassage stored) {
        boolean same =
                stored.quotation().equals(passage.quotation())
                        && stored.codings().equals(passage.codings())
                        && stored.teamOnly() == team.getValue();
        if (same) {
            passage = stored;
        }
        return same;
    }

    private Select<ExpertId> speaker(Map<ExpertId, String> experts) {
        Select<ExpertId> field = Localized.label(new Select<>(), "coding.speaker");
        field.setItems(experts.keySet());
        field.setItemLabelGenerator(each -> experts.getOrDefault(each, each.value()));
        Localized.effect(
                field, locale -> field.setPlaceholder(Localized.message(locale, "coding.who")));
        passage.expert().ifPresent(field::setValue);
        // Whoever has said what is coded is not changed by coding it.
        field.setReadOnly(passage.isCoded());
        field.addValueChangeListener(chosen -> change.accept(passage.saidBy(chosen.getValue())));
        return field;
    }

    private ListItem coded(Quotation.Coding coding) {
        Select<Stance> stance = new Select<>();
        Localized.attribute(stance, "aria-label", "coding.stance");
        stance.setItems(Stance.values());
        Localized.effect(
                stance,
                locale ->
                        stance.setItemLabelGenerator(each ->
                                StanceWords.of(each, labels.kind(coding.concept()), locale)));
        stance.setValue(coding.stance());
        stance.addValueChangeListener(chosen ->
                change.accept(
                        passage.with(
                                passage.codings().stream()
                                        .map(each ->
                                                each.equals(coding)
                                                        ? new Quotation.Coding(
                                                                each.concept(), chosen.getValue())
                                                        : each)
                                        .toList())));
        Button remove = Localized.text(new Button(), "coding.remove");
        Localized.effect(
                remove,
                locale ->
                        remove.setAriaLabel(
                                Localized.message(
                                        locale,
                                        "coding.removeCode",
                                        Map.of("code", labels.concept(coding.concept(), locale)))));
        remove.addClickListener(_ ->
                change.accept(
                        passage.with(
                                passage.codings().stream()
                                        .filter(each -> !each.equals(coding))
                                        .toList())));
        return new ListItem(LanguageText.of(labels.concept(coding.concept())), stance, remove);
    }

    private TextArea memo() {
        TextArea memo = Localized.label(new TextArea(), "coding.memo");
        memo.setValue(passage.memo());
        memo.setMaxLength(TranscriptPassage.LONGEST_MEMO);
        memo.setValueChangeMode(ValueChangeMode.ON_BLUR);
        memo.addValueChangeListener(
                typed -> change.accept(passage.with(typed.getValue(), passage.teamOnly())));
        return memo;
    }

    private Checkbox team() {
        // What came with an import keeps the consent that came with it.
        team.setReadOnly(!passage.madeHere());
        team.addValueChangeListener(
                chosen -> change.accept(passage.with(passage.memo(), chosen.getValue())));
        return team;
    }
}
