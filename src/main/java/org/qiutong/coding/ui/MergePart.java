package org.qiutong.coding.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.qiutong.codebook.Concept;
import org.qiutong.coding.codes.CodebookRefused;
import org.qiutong.coding.codes.Sides;
import org.qiutong.kit.Localized;
import org.qiutong.text.LanguageTag;

/// Makes a code part of another. Where somebody takes different sides on the two, it is shown who,
/// and decided what then holds, before.
final class MergePart extends NativeDetails {

    /// As many of those who take different sides are named.
    private static final int FEW = 20;

    private final CodebookDesk desk;
    private final Supplier<Concept> code;
    private final ComboBox<Concept> target = Localized.label(new ComboBox<>(), "codes.merge.into");
    private final Div differing = new Div();
    private final RadioButtonGroup<Sides> sides =
            Localized.label(new RadioButtonGroup<>(), "codes.merge.sides");

    MergePart(CodebookDesk desk, Supplier<Concept> code, List<Concept> codes) {
        this.desk = desk;
        this.code = code;
        setSummary(Localized.text(new Span(), "codes.merge"));
        Concept own = code.get();
        target.setItems(
                codes.stream()
                        .filter(each -> each.kind() == own.kind() && !each.id().equals(own.id()))
                        .toList());
        Localized.effect(
                target,
                locale ->
                        target.setItemLabelGenerator(
                                each -> each.label().best(LanguageTag.of(locale)).text()));
        target.addValueChangeListener(_ -> look());
        sides.setItems(Sides.MIXED, Sides.OF_TARGET);
        Localized.effect(
                sides, locale -> sides.setItemLabelGenerator(each -> Localized.name(locale, each)));
        sides.setVisible(false);
        Button merge = Localized.text(new Button(), "codes.merge.do");
        merge.addClickListener(_ -> merge());
        setContent(
                new Div(
                        Localized.text(new Paragraph(), "codes.merge.about"),
                        target,
                        differing,
                        sides,
                        merge));
    }

    private void look() {
        differing.removeAll();
        sides.setVisible(false);
        sides.clear();
        target.setInvalid(false);
        Optional.ofNullable(target.getValue()).ifPresent(this::look);
    }

    private void look(Concept into) {
        try {
            List<String> all = desk.merging().differing(code.get(), into);
            if (all.isEmpty()) {
                return;
            }
            UnorderedList list = new UnorderedList();
            all.stream()
                    .limit(FEW)
                    .forEach(
                            each -> list.add(new ListItem(new Anchor("quotations/" + each, each))));
            differing.add(
                    Localized.text(
                            new Paragraph(),
                            "codes.merge.differing",
                            Map.of("count", all.size(), "shown", Math.min(FEW, all.size()))),
                    list);
            sides.setVisible(true);
        } catch (CodebookRefused refused) {
            desk.refuse(refused);
        }
    }

    private void merge() {
        Concept into = target.getValue();
        if (into == null) {
            target.setErrorMessage(Localized.message(getLocale(), "codes.merge.none"));
            target.setInvalid(true);
            target.focus();
            return;
        }
        if (sides.isVisible() && sides.getValue() == null) {
            sides.setErrorMessage(Localized.message(getLocale(), "codes.merge.undecided"));
            sides.setInvalid(true);
            sides.getElement().executeJs("this.focus()");
            return;
        }
        Sides decided = sides.getValue() == null ? Sides.REFUSE : sides.getValue();
        desk.follow(
                "codes.merged",
                () -> Optional.of(desk.merging().merge(code.get(), into, decided).id()));
    }
}
