package org.qiutong.exchange.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Optional;
import org.qiutong.exchange.sheet.StudySheets;
import org.qiutong.id.StudyId;
import org.qiutong.kit.ExportMenu;
import org.qiutong.kit.Localized;
import org.qiutong.kit.PageOffer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;

/// Offers a study as tables of coded passages, codes and people, which other programs read, and
/// this one too.
@org.springframework.stereotype.Component
@ConditionalOnWebApplication
class StudySheetsOffer implements PageOffer {

    private final StudySheets sheets;

    StudySheetsOffer(StudySheets sheets) {
        this.sheets = sheets;
    }

    @Override
    public Optional<Component> on(About about, String id) {
        if (about != About.STUDY) {
            return Optional.empty();
        }
        StudyId study = new StudyId(id);
        ExportMenu menu =
                new ExportMenu("qiutong-" + id)
                        .table("sheet.codings", locale -> sheets.codings(study, locale))
                        .table("sheet.codes", locale -> sheets.codes(study, locale))
                        .table("sheet.people", locale -> sheets.people(study, locale));
        return Optional.of(
                new Section(
                        Localized.text(new H2(), "sheet.offer"),
                        Localized.text(new Paragraph(), "sheet.offer.about"),
                        menu));
    }
}
