package org.qiutong.exchange.entry.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.qiutong.exchange.entry.EntryRefused;
import org.qiutong.exchange.entry.NewStudy;
import org.qiutong.id.CommunityId;
import org.qiutong.kit.FieldError;
import org.qiutong.kit.FormRow;
import org.qiutong.kit.Localized;
import org.qiutong.kit.WordsField;
import org.qiutong.people.Community;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;

/// One community, which is there or new, and how many of its people are interviewed.
final class SampleField extends Div {

    private final Select<Optional<Community>> community =
            Localized.label(new Select<>(), "entry.community");
    private final WordsField name = new WordsField("entry.community.name", NewStudy.LONGEST);
    private final IntegerField size = Localized.label(new IntegerField(), "entry.size");
    private final Button remove = Localized.text(new Button(), "entry.community.remove");
    private final FieldError<?> noCommunity = new FieldError<>(community);
    private final FieldError<?> noName = name.error();
    private final FieldError<?> noSize = new FieldError<>(size);

    SampleField(List<Community> all, Consumer<SampleField> removing) {
        addClassName("sample");
        community.setItems(
                Stream.concat(
                                all.stream().map(Optional::of),
                                Stream.of(Optional.<Community>empty()))
                        .toList());
        Localized.effect(
                community,
                locale ->
                        community.setItemLabelGenerator(each ->
                                each.map(one -> one.label().best(LanguageTag.of(locale)).text())
                                        .orElseGet(() ->
                                                Localized.message(locale, "entry.community.new"))));
        community.addValueChangeListener(chosen -> {
            name.setVisible(isNew());
            if (isNew() && chosen.isFromClient()) {
                name.focus();
            }
        });
        if (all.isEmpty()) {
            community.setValue(Optional.empty());
        }
        name.setVisible(all.isEmpty());
        size.setMin(1);
        size.setMax(NewStudy.MOST);
        remove.addClickListener(_ -> removing.accept(this));
        add(FormRow.fields(community, size), name, remove);
    }

    private boolean isNew() {
        return community.getOptionalValue().filter(Optional::isEmpty).isPresent();
    }

    void removable(boolean can) {
        remove.setVisible(can);
    }

    void focus() {
        community.focus();
    }

    /// What is said; nothing where an error is told.
    Optional<NewStudy.Sample> check() {
        noCommunity.check(community.getOptionalValue().isPresent(), "entry.community.none");
        noName.check(!isNew() || !name.value().isEmpty(), "entry.community.name.none");
        Optional<Integer> people =
                size.getOptionalValue().filter(each -> each >= 1 && each <= NewStudy.MOST);
        noSize.check(people.isPresent(), "entry.size.wrong");
        if (errors().anyMatch(FieldError::isShown)) {
            return Optional.empty();
        }
        Optional<CommunityId> id = community.getValue().map(Community::id);
        return people.map(each ->
                new NewStudy.Sample(id, id.isPresent() ? LocalizedText.NONE : name.value(), each));
    }

    Stream<FieldError<?>> errors() {
        return Stream.of(noCommunity, noName, noSize);
    }

    void refuse(EntryRefused.Reason reason) {
        noCommunity.show(reason);
        noCommunity.focus();
    }
}
