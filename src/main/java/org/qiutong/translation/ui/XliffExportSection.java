package org.qiutong.translation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.qiutong.id.StudyId;
import org.qiutong.kit.ExportMenu;
import org.qiutong.kit.JobArea;
import org.qiutong.kit.Localized;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.Messages;
import org.qiutong.translation.Queue;
import org.qiutong.translation.xliff.ExportSelection;
import org.qiutong.translation.xliff.Part;
import org.qiutong.translation.xliff.XliffService;

/// Selects texts for export, and offers them as files.
final class XliffExportSection extends Section {

    private final XliffService xliff;
    private final Supplier<Queue> queue;
    private final Select<LanguageTag> from;
    private final Select<LanguageTag> into;
    private final Checkbox quotations = box("xliff.quotations", true);
    private final Checkbox codebook = box("xliff.codebook", true);
    private final Checkbox drafts = box("xliff.drafts", false);

    private record Prepared(ExportSelection selection, boolean drafts, XliffService.Size size) {}

    private final JobArea<Prepared> result = new JobArea<>(this::files);

    XliffExportSection(XliffService xliff, Supplier<Queue> queue, Messages messages) {
        this.xliff = xliff;
        this.queue = queue;
        List<LanguageTag> languages = messages.languages().stream().map(LanguageTag::of).toList();
        from = languages("xliff.from", languages, languages.getFirst());
        into = languages("xliff.into", languages, languages.getLast());
        Button prepare = Localized.text(new Button(), "xliff.prepare");
        prepare.addClickListener(_ -> prepare());
        Div form = new Div(from, into, quotations, codebook, drafts, prepare);
        form.addClassName("import");
        add(Localized.text(new H2(), "xliff.take"), form, result);
    }

    private static Checkbox box(String key, boolean value) {
        Checkbox box = Localized.label(new Checkbox(), key);
        box.setValue(value);
        return box;
    }

    private static Select<LanguageTag> languages(
            String key, List<LanguageTag> languages, LanguageTag value) {
        Select<LanguageTag> select = Localized.label(new Select<>(), key);
        select.setItems(languages);
        select.setValue(value);
        Localized.effect(
                select,
                locale ->
                        select.setItemLabelGenerator(
                                each -> Messages.nameOf(each.locale(), locale)));
        return select;
    }

    private void prepare() {
        if (result.isBusy()) {
            return;
        }
        Set<Part> parts = EnumSet.noneOf(Part.class);
        if (quotations.getValue()) {
            parts.add(Part.QUOTATIONS);
        }
        if (codebook.getValue()) {
            parts.add(Part.CODEBOOK);
        }
        Queue now = queue.get();
        ExportSelection selection =
                new ExportSelection(
                        now.study(), now.stage(), from.getValue(), into.getValue(), parts);
        boolean also = drafts.getValue();
        result.find(_ -> new Prepared(selection, also, xliff.size(selection)));
    }

    private Component files(Prepared prepared) {
        XliffService.Size size = prepared.size;
        ExportSelection selection = prepared.selection;
        if (!size.fits()) {
            return Localized.text(
                    new Paragraph(),
                    size.quotations() + size.codebook() == 0 ? "xliff.nothing" : "xliff.tooMany",
                    Map.of("most", XliffService.MOST_UNITS));
        }
        ExportMenu menu =
                new ExportMenu(
                        selection.study().map(StudyId::value).orElse("qiutong")
                                + "-"
                                + selection.from()
                                + "-"
                                + selection.into());
        menu.text(
                "xliff.texts",
                "XLIFF 2.1",
                "xlf",
                "application/xliff+xml",
                locale -> xliff.xliff(selection, locale));
        int memory = prepared.drafts ? size.translated() : size.approved();
        if (memory > 0) {
            menu.text(
                    "xliff.memory",
                    "TMX 1.4",
                    "tmx",
                    "application/x-tmx+xml",
                    locale -> xliff.tmx(selection, prepared.drafts, locale));
        }
        menu.setOpen(true);
        return new Div(
                Localized.text(
                        new Paragraph(),
                        "xliff.size",
                        Map.of(
                                "quotations",
                                size.quotations(),
                                "codebook",
                                size.codebook(),
                                "memory",
                                memory)),
                menu);
    }
}
