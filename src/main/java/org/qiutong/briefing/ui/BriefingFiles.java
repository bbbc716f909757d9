package org.qiutong.briefing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import org.qiutong.briefing.Calendar;
import org.qiutong.dialogue.Dialogue;
import org.qiutong.kit.ExportMenu;
import org.qiutong.kit.Localized;
import org.qiutong.participants.Roster;
import org.qiutong.participants.cards.RosterSheets;

/// What goes with the papers: the sessions for a calendar, and who sits with whom.
final class BriefingFiles extends Div {

    /// @param address of the dialogue, whole
    BriefingFiles(Dialogue dialogue, Roster roster, String address) {
        add(
                Localized.text(new H3(), "briefing.calendar"),
                dialogue.setting().days().isEmpty()
                        ? Localized.text(new Paragraph(), "briefing.calendar.none")
                        : calendar(dialogue, address),
                Localized.text(new H3(), "briefing.groups"),
                roster.seating().isEmpty()
                        ? Localized.text(new Paragraph(), "briefing.groups.none")
                        : new ExportMenu("groups")
                                .table(
                                        "seating.sheet.groups",
                                        locale ->
                                                RosterSheets.groups(
                                                        roster,
                                                        dialogue.setting().title(),
                                                        locale)));
    }

    private static Component calendar(Dialogue dialogue, String address) {
        Anchor file = Localized.text(new Anchor(), "briefing.calendar.get");
        Localized.effect(
                file,
                locale ->
                        file.setHref(
                                new Download(
                                                "qiutong-dialogue." + Calendar.EXTENSION,
                                                Calendar.MEDIA_TYPE,
                                                () ->
                                                        Calendar.of(dialogue, locale, address)
                                                                .orElseThrow())
                                        .asFile()));
        file.getElement().setAttribute("download", "");
        return new Paragraph(file);
    }
}
