package org.qiutong.coding.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.function.Consumer;
import org.qiutong.codebook.Concept;
import org.qiutong.coding.codes.CodebookRefused;
import org.qiutong.coding.codes.CodebookRefused.Reason;
import org.qiutong.kit.FormRow;
import org.qiutong.kit.Localized;

/// All of a code, to be changed as a whole. If somebody else has changed it meanwhile, their
/// version is shown, and what was typed here stays until it is stored or replaced by theirs.
final class CodeForm extends Section {

    private Concept code;
    private final CodeTexts texts = new CodeTexts();
    private final CodeLinks links;
    private final Select<Concept.Grade> grade =
            Localized.label(new Select<>(), "glossary.equivalence");
    private final Div refusal = new Div();

    /// @param saving stores the code as it is wanted
    CodeForm(Concept code, List<Concept> codes, Consumer<Concept> saving) {
        this.code = code;
        addClassName("code");
        links = new CodeLinks(code, codes);
        grade.setItems(Concept.Grade.values());
        Localized.effect(
                grade, locale -> grade.setItemLabelGenerator(each -> Localized.name(locale, each)));
        refusal.getElement().setAttribute("role", "alert");
        Button save = Localized.text(new Button(), "codes.save");
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addClickListener(_ -> save(saving));
        show();
        add(texts, grade, texts.notes(), links, refusal, FormRow.buttons(save));
    }

    private void show() {
        texts.show(code);
        grade.setValue(code.equivalence().grade());
        links.show(code);
    }

    private void save(Consumer<Concept> saving) {
        refusal.removeAll();
        texts.refuse("");
        links.accept();
        if (texts.label(code).isEmpty()) {
            texts.refuse(Localized.name(getLocale(), Reason.NO_LABEL));
        } else if (links.isComplete()) {
            saving.accept(wanted());
        }
    }

    private Concept wanted() {
        return code.with(links.kind(), texts.label(code))
                .altLabels(texts.others(code))
                .definition(texts.definition(code))
                .broader(links.broader())
                .links(links.links())
                .equivalence(new Concept.Equivalence(grade.getValue(), texts.note(code)))
                .build();
    }

    /// The code as it is stored now.
    void stored(Concept now) {
        code = now;
        refusal.removeAll();
        show();
    }

    /// Says what was refused where it is.
    void refuse(CodebookRefused refused) {
        Reason reason = refused.reason();
        if (reason == Reason.CALLED_SO || reason == Reason.NO_LABEL) {
            texts.refuse(Localized.name(getLocale(), reason));
        } else if (!links.refuse(reason)) {
            refusal.addComponentAsFirst(
                    Localized.text(new Paragraph(), locale -> Localized.name(locale, reason)));
        }
    }

    /// Shows what somebody else has stored; what was typed here stays.
    void conflict(Concept theirs) {
        Concept mine = wanted();
        code = theirs;
        Button take = Localized.text(new Button(), "codes.conflict.take");
        take.addClickListener(_ -> stored(theirs));
        refusal.add(
                new CodeDifferences(theirs, mine),
                Localized.text(new Paragraph(), "codes.conflict.advice"),
                take);
    }
}
