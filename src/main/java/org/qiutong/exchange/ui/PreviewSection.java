package org.qiutong.exchange.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;
import org.qiutong.exchange.ImportBatch;
import org.qiutong.exchange.ImportPreview;
import org.qiutong.kit.FactTable;
import org.qiutong.kit.Figure;
import org.qiutong.kit.LanguageText;
import org.qiutong.kit.Localized;

/// What storing a batch would change, and the button that stores it.
final class PreviewSection extends Section {

    PreviewSection(ImportBatch batch, ImportPreview preview, Consumer<ImportBatch> store) {
        Button button = Localized.text(new Button(), "import.store");
        button.setDisableOnClick(true);
        button.addClickListener(_ -> store.accept(batch));
        add(
                Localized.text(new H2(), "import.preview"),
                LanguageText.paragraph(batch.study().title()),
                table(preview),
                new ImportChanges(preview));
        if (!batch.notes().isEmpty()) {
            add(
                    new Section(
                            Localized.text(new H3(), "import.notes"),
                            ImportResult.list(batch.notes())));
        }
        add(new Div(button));
    }

    private static FactTable table(ImportPreview preview) {
        FactTable table =
                new FactTable(
                                "import.preview",
                                Localized.text(new Span(), "import.kind"),
                                Localized.text(new Span(), "import.added"),
                                Localized.text(new Span(), "import.changed"),
                                Localized.text(new Span(), "import.unchanged"),
                                Localized.text(new Span(), "import.removed"))
                        .headed();
        for (ImportPreview.Part part : preview.counted()) {
            Span kind = new Span();
            Localized.effect(kind, locale -> kind.setText(Localized.name(locale, part.kind())));
            table.row(
                    kind,
                    Figure.of(part.added()),
                    Figure.of(part.changed()),
                    Figure.of(part.unchanged()),
                    Figure.of(part.removed()));
        }
        return table;
    }
}
