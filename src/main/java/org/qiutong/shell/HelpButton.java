package org.qiutong.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import org.qiutong.kit.Badge;
import org.qiutong.kit.Badge.Mark;
import org.qiutong.kit.KeyList;
import org.qiutong.kit.KeySwitch;
import org.qiutong.kit.Localized;

/// Opens the help that is on every page: keyboard shortcuts and the meaning of the marks. Its
/// shortcut is `?`.
final class HelpButton extends NativeButton {

    private static final String LISTEN =
            """
            const press = e => {
                if (e.key === '?' && !%s) {
                    e.preventDefault();
                    this.click();
                }
            };
            document.addEventListener('keydown', press);
            return () => document.removeEventListener('keydown', press);
            """
                    .formatted(KeySwitch.OFF);

    HelpButton() {
        super("?");
        addClassName("help");
        Localized.attribute(this, "aria-label", "help.title");
        Localized.attribute(this, "title", "help.title");
        getElement().setAttribute("aria-haspopup", "dialog");
        getElement().setAttribute("aria-keyshortcuts", "?");
        addClickListener(_ -> open());
        getElement().addJsInitializer(LISTEN);
    }

    private static void open() {
        Dialog dialog = new Dialog();
        dialog.setWidth("min(44rem, 100%)");
        Localized.effect(
                dialog,
                language -> dialog.setHeaderTitle(Localized.message(language, "help.title")));
        Button close = Localized.text(new Button(), "kit.close");
        close.addClickListener(_ -> dialog.close());
        dialog.getFooter().add(close);
        Div help = new Div(keys(), words(), labels());
        help.addClassName("help-text");
        dialog.add(help);
        dialog.open();
        close.focus();
    }

    private static Component keys() {
        return new Section(
                Localized.text(new H3(), "help.keys"),
                new KeyList()
                        .key("Ctrl+K, ⌘K", "help.keys.search")
                        .key("?", "help.keys.help")
                        .reading(),
                new KeySwitch());
    }

    private static Component words() {
        DescriptionList marks = new DescriptionList();
        add(marks, Mark.DIAMOND, "words.original", "help.mark.original");
        add(marks, Mark.EMPTY, "name.Rendering.Status.DRAFT", "help.mark.draft");
        add(marks, Mark.QUARTER, "name.Rendering.Status.IN_REVIEW", "help.mark.inReview");
        add(marks, Mark.HALF, "name.Rendering.Status.REVIEWED", "help.mark.reviewed");
        add(marks, Mark.FULL, "name.Rendering.Status.FINAL", "help.mark.final");
        add(marks, Mark.TRIANGLE, "name.Rendering.Status.OUTDATED", "help.mark.outdated");
        return new Section(Localized.text(new H3(), "help.words"), marks);
    }

    private static Component labels() {
        DescriptionList marks = new DescriptionList();
        add(marks, Mark.FULL, "name.Label.Kind.SHARED", "help.mark.shared");
        add(
                marks,
                Mark.HALF,
                "name.Label.Kind.RAISED_ON_EVERY_SIDE",
                "help.mark.raisedOnEverySide");
        add(marks, Mark.QUARTER, "name.Label.Kind.ONE_SIDE", "help.mark.oneSide");
        add(marks, Mark.DIAMOND, "name.Label.Kind.CONTESTED", "help.mark.contested");
        add(marks, Mark.EMPTY, "name.Label.Kind.INSUFFICIENT", "help.mark.insufficient");
        return new Section(
                Localized.text(new H3(), "help.labels"),
                marks,
                Localized.text(new Paragraph(), "help.certainty"),
                new Paragraph(Localized.text(new Anchor("method"), "help.method")));
    }

    private static void add(DescriptionList marks, Mark mark, String nameKey, String meansKey) {
        marks.add(
                new DescriptionList.Term(new Badge(mark, nameKey)),
                new DescriptionList.Description(Localized.text(new Span(), meansKey)));
    }
}
