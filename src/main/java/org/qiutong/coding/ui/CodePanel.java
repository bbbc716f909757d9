package org.qiutong.coding.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import org.qiutong.codebook.Concept;
import org.qiutong.coding.codes.CodeUses;
import org.qiutong.coding.codes.CodebookRefused;
import org.qiutong.id.ConceptId;
import org.qiutong.kit.LanguageText;
import org.qiutong.kit.Localized;

/// One code: who uses it, what it is, and what else can be done with it.
final class CodePanel extends Div {

    private final CodebookDesk desk;
    private final CodeForm form;
    private Concept code;

    CodePanel(Concept code, List<Concept> codes, CodebookDesk desk) {
        this.desk = desk;
        this.code = code;
        CodeUses uses = desk.editor().uses(code);
        H2 title = new H2(LanguageText.of(code.label()));
        // Whoever has chosen it in the tree goes on here.
        title.getElement().setAttribute("tabindex", "-1").executeJs("this.focus()");
        form = new CodeForm(code, codes, this::save);
        CodeActions actions = new CodeActions(desk, this::code, uses);
        add(
                title,
                uses(uses, code.id()),
                form,
                actions.order(),
                new MergePart(desk, this::code, codes),
                new SplitPart(desk, this::code),
                actions.retiring());
    }

    private Concept code() {
        return code;
    }

    private void save(Concept wanted) {
        try {
            stored(desk.editor().edit(code, wanted));
            desk.stored("codes.saved");
        } catch (CodebookRefused refused) {
            refused.now()
                    .ifPresent(now -> {
                        code = now;
                        form.conflict(now);
                    });
            form.refuse(refused);
        }
    }

    private void stored(Concept now) {
        code = now;
        form.stored(now);
    }

    private static Div uses(CodeUses uses, ConceptId code) {
        Span words =
                Localized.text(
                        new Span(),
                        locale ->
                                Localized.message(
                                        locale,
                                        "codes.uses",
                                        Map.of(
                                                "passages", uses.passages(),
                                                "experts", uses.experts(),
                                                "findings", uses.findings(),
                                                "holdings", uses.holdings() + uses.counted(),
                                                "codes", uses.codes(),
                                                "dialogues", uses.dialogues())));
        Paragraph links =
                new Paragraph(
                        Localized.text(
                                new Anchor("quotations?concept=" + code), "codes.uses.passages"),
                        new Span(" · "),
                        Localized.text(new Anchor("concepts/" + code), "codes.uses.page"));
        Div shown = new Div(new Paragraph(words), links);
        shown.addClassName("uses");
        return shown;
    }
}
