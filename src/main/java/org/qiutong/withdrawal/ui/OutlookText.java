package org.qiutong.withdrawal.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Map;
import org.qiutong.kit.Localized;
import org.qiutong.withdrawal.Outlook;
import org.qiutong.withdrawal.StudyPart;
import org.qiutong.withdrawal.Subject;

/// What will be gone, and what stays.
final class OutlookText extends Div {

    OutlookText(Subject subject, TakingDialog.Way way, Outlook outlook) {
        UnorderedList goes = new UnorderedList();
        for (StudyPart.Kind kind : StudyPart.Kind.values()) {
            item(goes, "withdrawal.goes." + kind.name(), outlook.of(kind));
            if (kind == StudyPart.Kind.QUOTATION) {
                item(goes, "withdrawal.goes.translations", outlook.translations());
                item(goes, "withdrawal.goes.edited", outlook.edited());
            }
        }
        item(goes, "withdrawal.goes.votes", outlook.votes());
        item(goes, "withdrawal.goes.invitations", outlook.invitations());
        item(goes, "withdrawal.goes.dialogues", outlook.dialogues());
        add(Localized.text(new H3(), "withdrawal.goes"), goes);
        add(Localized.text(new Paragraph(), "withdrawal.goes.everywhere"));
        add(
                Localized.text(
                        new Paragraph(),
                        "withdrawal.stays",
                        Map.of("kind", subject.kind().name())));
        if (!outlook.mentions().isEmpty()) {
            add(Localized.text(new Paragraph(), "withdrawal.mentions"));
            UnorderedList mentions = new UnorderedList();
            outlook.mentions().forEach(id -> mentions.add(new ListItem(id)));
            add(mentions);
        }
        add(
                Localized.text(
                        new Paragraph(),
                        way == TakingDialog.Way.WITHDRAW
                                ? "withdrawal.lasts"
                                : "withdrawal.comesBack"));
    }

    private static void item(UnorderedList list, String key, int count) {
        if (count > 0) {
            list.add(Localized.text(new ListItem(), key, Map.of("count", count)));
        }
    }
}
