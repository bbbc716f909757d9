package org.qiutong.exchange.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.qiutong.exchange.StudyExport;
import org.qiutong.exchange.StudyExport.Group;
import org.qiutong.exchange.StudyExports;
import org.qiutong.id.StudyId;
import org.qiutong.kit.ExportMenu;
import org.qiutong.kit.Localized;
import org.qiutong.kit.PageOffer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;

/// Offers a study as files for other programs, a menu for each group of them.
@org.springframework.stereotype.Component
@ConditionalOnWebApplication
class StudyExportsOffer implements PageOffer {

    private final StudyExports exports;

    StudyExportsOffer(StudyExports exports) {
        this.exports = exports;
    }

    @Override
    public Optional<Component> on(About about, String id) {
        if (about != About.STUDY) {
            return Optional.empty();
        }
        StudyId study = new StudyId(id);
        Map<Group, ExportMenu> menus = new EnumMap<>(Group.class);
        for (StudyExport each : exports.all()) {
            menus.computeIfAbsent(each.group(), group -> menu(study, group))
                    .file(
                            "export.part." + each.part(),
                            each.format(),
                            each.extension(),
                            each.mediaType(),
                            (locale, out) -> exports.write(each, study, locale, out));
        }
        Section section =
                new Section(
                        Localized.text(new H2(), "export.title"),
                        Localized.text(new Paragraph(), "export.about"));
        section.addClassName("study-files");
        menus.forEach((group, menu) -> {
            section.add(menu);
            if (group == Group.PROJECT) {
                section.add(Localized.text(new Paragraph(), "export.project"));
            }
        });
        return Optional.of(section);
    }

    private static ExportMenu menu(StudyId study, Group group) {
        return new ExportMenu("qiutong-" + study).titled("export.group." + group.name());
    }
}
