package org.qiutong.exchange.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.qiutong.exchange.ImportService;
import org.qiutong.exchange.StoredImport;
import org.qiutong.kit.FactTable;
import org.qiutong.kit.Loaded;
import org.qiutong.kit.Localized;
import org.qiutong.kit.StudiesChange;

/// The ledger of imports: when, by whom, what, and a way to undo each.
final class ImportsSection extends Section {

    private final ImportService imports;
    private final Loaded<List<StoredImport>> loaded = new Loaded<>(this::show);

    ImportsSection(ImportService imports) {
        this.imports = imports;
        add(Localized.text(new H2(), "import.ledger"), loaded);
        reload();
    }

    /// Shows the imports as they are stored by now; the rest of the page hears of it.
    void changed() {
        reload();
        StudiesChange.tell();
    }

    private void reload() {
        loaded.load(imports::imports);
    }

    private Component show(List<StoredImport> all) {
        if (all.isEmpty()) {
            return Localized.text(new Paragraph(), "import.ledger.none");
        }
        FactTable table =
                new FactTable(
                                "import.ledger",
                                Localized.text(new Span(), "import.ledger.study"),
                                Localized.text(new Span(), "import.format"),
                                Localized.text(new Span(), "import.ledger.last"),
                                Localized.text(new Span(), "import.ledger.by"),
                                Localized.text(new Span(), "import.ledger.counts"),
                                Localized.text(new Span(), "import.undo"))
                        .headed();
        all.forEach(each ->
                table.row(
                        new Anchor("studies/" + each.study(), each.study().value()),
                        format(each.format()),
                        date(each),
                        new Span(each.by()),
                        counts(each),
                        undo(each)));
        return table;
    }

    private static Span format(String id) {
        return Localized.text(new Span(), "import.format." + id);
    }

    private static Span date(StoredImport stored) {
        Span date = new Span();
        Localized.effect(
                date,
                locale ->
                        date.setText(
                                Localized.message(
                                        locale,
                                        stored.again()
                                                ? "import.ledger.again"
                                                : "import.ledger.once",
                                        Map.of(
                                                "first",
                                                Localized.date(locale, day(stored.first())),
                                                "last",
                                                Localized.date(locale, day(stored.last()))))));
        return date;
    }

    private static LocalDate day(Instant at) {
        return at.atZone(ZoneId.systemDefault()).toLocalDate();
    }

    private static Span counts(StoredImport stored) {
        return stored.counts()
                .map(counts -> {
                    Map<String, Object> arguments = new HashMap<>();
                    arguments.put("experts", counts.experts());
                    arguments.put("concepts", counts.concepts());
                    arguments.put("quotations", counts.quotations());
                    arguments.put("findings", counts.findings());
                    arguments.put("votes", counts.votes());
                    return Localized.text(new Span(), "import.ledger.brought", arguments);
                })
                .orElseGet(() -> new Span("–"));
    }

    private Button undo(StoredImport stored) {
        Button undo = Localized.text(new Button(), "import.undo");
        undo.getElement().setAttribute("aria-haspopup", "dialog");
        Localized.effect(
                undo,
                locale ->
                        undo.setAriaLabel(
                                Localized.message(
                                        locale,
                                        "import.undo.of",
                                        Map.of("study", stored.study()))));
        undo.addClickListener(_ -> new UndoDialog(imports, stored, this::changed).open());
        return undo;
    }
}
