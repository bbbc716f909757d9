package org.qiutong.exchange.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import org.qiutong.exchange.ImportPreview;
import org.qiutong.kit.Localized;
import org.qiutong.text.LanguageTag;
import org.qiutong.withdrawal.StudyPart;
import org.qiutong.withdrawal.Withdrawal;

/// What an import takes away, what of the stored it lets stay, and what of the files it leaves out,
/// by name.
final class ImportChanges extends Div {

    /// How many names of one kind are shown.
    private static final int MOST = 100;

    ImportChanges(ImportPreview preview) {
        for (ImportPreview.Part part : preview.parts()) {
            names("import.gone", part.kind(), part.gone());
            names("import.stay", part.kind(), part.stay());
        }
        int edited =
                preview.parts().stream()
                        .flatMap(part -> part.gone().stream())
                        .mapToInt(StudyPart::edited)
                        .sum();
        if (edited > 0) {
            Paragraph warning =
                    Localized.text(new Paragraph(), "import.edited", Map.of("count", edited));
            warning.addClassName("problem");
            add(warning);
        }
        if (!preview.leftOut().isEmpty()) {
            UnorderedList list = new UnorderedList();
            for (Withdrawal each : preview.leftOut()) {
                list.add(new ListItem(each.subject().id()));
            }
            add(
                    new Section(
                            Localized.text(
                                    new H3(),
                                    "import.leftOut",
                                    Map.of("count", preview.leftOut().size())),
                            list));
        }
    }

    private void names(String key, ImportPreview.Kind kind, List<StudyPart> parts) {
        if (parts.isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        parts.stream().limit(MOST).forEach(part -> list.add(item(part)));
        if (parts.size() > MOST) {
            list.add(
                    Localized.text(
                            new ListItem(), "import.more", Map.of("count", parts.size() - MOST)));
        }
        Span summary = new Span();
        Localized.effect(
                summary,
                locale ->
                        summary.setText(
                                Localized.message(
                                        locale,
                                        key,
                                        Map.of(
                                                "kind",
                                                Localized.name(locale, kind),
                                                "count",
                                                parts.size()))));
        Details details = new Details(summary, list);
        details.setOpened(parts.size() <= 20);
        add(details);
    }

    private static ListItem item(StudyPart part) {
        ListItem item = new ListItem();
        Localized.effect(
                item,
                locale ->
                        item.setText(
                                part.name().isEmpty()
                                        ? part.id()
                                        : part.id()
                                                + " – "
                                                + part.name().best(LanguageTag.of(locale)).text()));
        return item;
    }
}
