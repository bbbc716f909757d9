package org.qiutong.translation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.qiutong.access.cards.PersonName;
import org.qiutong.kit.LanguageText;
import org.qiutong.kit.Localized;
import org.qiutong.translation.Translation;
import org.qiutong.translation.TranslationService.HistoryEntry;

/// All versions of a translation, the latest first, each with its changes.
final class HistorySection extends Section {

    private final Translation translation;
    private final RenderingField text;

    HistorySection(Translation translation, List<HistoryEntry> history, RenderingField text) {
        this.translation = translation;
        this.text = text;
        add(Localized.text(new H2(), "translations.history"));
        if (history.isEmpty()) {
            add(Localized.text(new Paragraph(), "translations.notBegun"));
            return;
        }
        OrderedList list = new OrderedList();
        list.addClassName("history");
        for (int i = 0; i < history.size(); i++) {
            String before = i + 1 < history.size() ? history.get(i + 1).text() : "";
            list.add(item(history.get(i), before));
        }
        add(list);
    }

    private ListItem item(HistoryEntry entry, String before) {
        Span summary = new Span();
        Localized.effect(summary, locale -> summary.setText(summary(locale, entry)));
        Div content = new Div();
        content.add(
                before.isEmpty() || before.equals(entry.text())
                        ? LanguageText.paragraph(translation.language(), entry.text())
                        : new DiffText(translation.language(), before, entry.text()));
        if (!entry.note().isEmpty()) {
            // Its language is not known.
            Paragraph note = new Paragraph(entry.note());
            note.getElement().setAttribute("lang", "");
            content.add(note);
        }
        if (!entry.text().equals(translation.text())) {
            Button take = Localized.text(new Button(), "translations.history.take");
            take.addClickListener(_ -> text.take(entry.text()));
            content.add(take);
        }
        ListItem item = new ListItem(new NativeDetails(summary, content));
        item.getElement().setAttribute("value", String.valueOf(entry.version()));
        return item;
    }

    private static String summary(Locale locale, HistoryEntry entry) {
        String status = Localized.name(locale, entry.status());
        if (entry.by().isEmpty() || entry.at().isEmpty()) {
            return Localized.message(locale, "translations.history.came", Map.of("status", status));
        }
        return Localized.message(
                locale,
                "translations.history.entry",
                Map.of(
                        "status",
                        status,
                        "by",
                        PersonName.of(entry.by().orElseThrow()),
                        "date",
                        Localized.instant(
                                entry.at()
                                        .orElseThrow()
                                        .atZone(ZoneId.systemDefault())
                                        .toLocalDate())));
    }
}
