package org.qiutong.coding.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.qiutong.coding.codes.CodeMerging;
import org.qiutong.coding.codes.CodebookEditor;
import org.qiutong.evidence.EvidenceService;
import org.qiutong.id.StudyId;
import org.qiutong.kit.LanguageText;
import org.qiutong.kit.Loaded;
import org.qiutong.kit.Missing;
import org.qiutong.kit.PageHeader;
import org.qiutong.study.Study;
import org.qiutong.study.StudyService;

/// The codebook of a study, for those who may edit it; nobody else is told that the page is there.
@Route("studies/:study/codebook")
@StyleSheet("context://coding.css")
@RolesAllowed("RESEARCHER")
class CodebookView extends Div implements BeforeEnterObserver {

    private final CodebookEditor editor;
    private final CodeMerging merging;
    private final EvidenceService evidence;
    private final StudyService studies;

    CodebookView(
            CodebookEditor editor,
            CodeMerging merging,
            EvidenceService evidence,
            StudyService studies) {
        this.editor = editor;
        this.merging = merging;
        this.evidence = evidence;
        this.studies = studies;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String id = event.getRouteParameters().get("study").orElseThrow();
        removeAll();
        Loaded<Study> loaded = new Loaded<>(this::show);
        add(loaded);
        loaded.load(() -> study(Missing.unless(id, StudyId::new)));
    }

    private Study study(StudyId id) {
        return studies.study(id)
                .filter(each -> editor.canEdit(each.id()))
                .orElseThrow(() -> new Missing(id.value()));
    }

    private Component show(Study study) {
        Anchor back = new Anchor("studies/" + study.id());
        back.add(LanguageText.of(study.title()));
        return new Div(
                new PageHeader("codes.title").about("codes.about"),
                new Paragraph(back),
                new CodebookDesk(study.id(), editor, merging, evidence));
    }
}
