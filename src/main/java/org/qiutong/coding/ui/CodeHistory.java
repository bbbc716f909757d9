package org.qiutong.coding.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.qiutong.access.cards.PersonName;
import org.qiutong.coding.codes.CodebookChange;
import org.qiutong.graph.Window;
import org.qiutong.kit.Localized;
import org.qiutong.text.LanguageTag;

/// What was changed of a codebook, the latest first, each with a way back.
final class CodeHistory extends Section {

    private static final int AT_ONCE = 20;

    private final Function<Window, List<CodebookChange>> changes;
    private final Consumer<String> undo;
    private final OrderedList list = new OrderedList();
    private final Button more = Localized.text(new Button(), "codes.history.more");
    private Window next = Window.first(AT_ONCE);

    /// @param changes reads some of them
    /// @param undo takes one back, by its id
    CodeHistory(Function<Window, List<CodebookChange>> changes, Consumer<String> undo) {
        this.changes = changes;
        this.undo = undo;
        addClassName("changes");
        list.getElement().setAttribute("role", "list");
        more.addClickListener(_ -> read());
        add(Localized.text(new H2(), "codes.history"), list, more);
    }

    void reload() {
        list.removeAll();
        next = Window.first(AT_ONCE);
        read();
        if (list.getChildren().findAny().isEmpty()) {
            list.add(new ListItem(Localized.text(new Paragraph(), "codes.history.none")));
        }
    }

    private void read() {
        List<CodebookChange> some = changes.apply(next);
        next = next.next();
        more.setVisible(some.size() == AT_ONCE);
        some.forEach(each -> list.add(item(each)));
    }

    private ListItem item(CodebookChange change) {
        Span what = Localized.text(new Span(), locale -> what(change, locale));
        ListItem item = new ListItem(what);
        if (change.undone().isEmpty()) {
            Button button = Localized.text(new Button(), "codes.undo");
            Localized.effect(
                    button,
                    locale ->
                            button.setAriaLabel(
                                    Localized.message(
                                            locale,
                                            "codes.undo.what",
                                            Map.of("what", what(change, locale)))));
            button.addClickListener(_ -> undo.accept(change.id()));
            item.add(button);
        }
        return item;
    }

    private static String what(CodebookChange change, Locale locale) {
        LanguageTag language = LanguageTag.of(locale);
        return Localized.message(
                locale,
                "codes.change",
                Map.of(
                        "kind",
                        change.kind().name(),
                        "code",
                        change.label().best(language).text(),
                        "into",
                        change.intoLabel().best(language).text(),
                        "by",
                        PersonName.of(change.by()),
                        "at",
                        date(change.at()),
                        "undone",
                        change.undone().isPresent() ? "yes" : "no",
                        "undoneBy",
                        change.undone().map(each -> PersonName.of(each.by())).orElse(""),
                        "undoneAt",
                        date(change.undone().map(CodebookChange.Undone::at).orElse(change.at()))));
    }

    private static Date date(Instant at) {
        return Date.from(at);
    }
}
