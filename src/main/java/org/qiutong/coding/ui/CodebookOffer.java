package org.qiutong.coding.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Optional;
import org.qiutong.coding.codes.CodebookEditor;
import org.qiutong.id.StudyId;
import org.qiutong.kit.Localized;
import org.qiutong.kit.PageOffer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;

/// Leads whoever may edit the codebook of a study there.
@org.springframework.stereotype.Component
@ConditionalOnWebApplication
class CodebookOffer implements PageOffer {

    private final CodebookEditor editor;

    CodebookOffer(CodebookEditor editor) {
        this.editor = editor;
    }

    @Override
    public Optional<Component> on(About about, String id) {
        if (about != About.STUDY || !editor.canEdit(new StudyId(id))) {
            return Optional.empty();
        }
        return Optional.of(
                new Section(
                        Localized.text(new H2(), "codes.title"),
                        Localized.text(new Paragraph(), "codes.about"),
                        new Paragraph(
                                Localized.text(
                                        new Anchor("studies/" + id + "/codebook"), "codes.open"))));
    }
}
