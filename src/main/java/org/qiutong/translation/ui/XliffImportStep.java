package org.qiutong.translation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.qiutong.evidence.Rendering.Status;
import org.qiutong.id.ConceptId;
import org.qiutong.id.QuotationId;
import org.qiutong.kit.FactTable;
import org.qiutong.kit.Figure;
import org.qiutong.kit.Localized;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.Messages;
import org.qiutong.translation.xliff.FileRefused;
import org.qiutong.translation.xliff.ImportPlan;
import org.qiutong.translation.xliff.ImportPlan.Outcome;
import org.qiutong.translation.xliff.UnitId;
import org.qiutong.translation.xliff.XliffFile;

/// The outcome of the last step of an upload.
sealed interface XliffImportStep {

    /// A longer list would not help.
    int MOST_REFUSALS = 200;

    record Nothing() implements XliffImportStep {}

    record Refused(FileRefused refusal) implements XliffImportStep {}

    /// It was read; the units that are not refused can be stored.
    record Checked(XliffFile file, ImportPlan plan) implements XliffImportStep {}

    /// @param then called once it is shown
    record Stored(ImportPlan plan, Runnable then) implements XliffImportStep {}

    /// @param store stores what was checked
    default Component show(Consumer<XliffFile> store) {
        return switch (this) {
            case Nothing() -> Localized.text(new Paragraph(), "xliff.noFile");
            case Refused(FileRefused refusal) -> {
                Section section =
                        new Section(
                                Localized.text(new H3(), "xliff.refusedFile"),
                                Localized.text(
                                        new Paragraph(),
                                        "xliff.file." + refusal.why().name(),
                                        refusal.arguments()));
                section.addClassName("problem");
                yield section;
            }
            case Checked(XliffFile file, ImportPlan plan) -> checked(file, plan, store);
            case Stored(ImportPlan plan, Runnable then) -> {
                then.run();
                yield new Section(
                        Localized.text(new H3(), "xliff.stored"),
                        counts(plan, "xliff.stored"),
                        refusals(plan));
            }
        };
    }

    private static Component checked(XliffFile file, ImportPlan plan, Consumer<XliffFile> store) {
        Section section = new Section(Localized.text(new H3(), "xliff.preview"));
        section.add(languages(plan), counts(plan, "xliff.preview"), refusals(plan));
        if (plan.changesNothing()) {
            section.add(Localized.text(new Paragraph(), "xliff.nothingToStore"));
        } else {
            Button button =
                    Localized.text(
                            new Button(),
                            plan.refused().isEmpty() ? "xliff.store" : "xliff.storeOthers");
            button.setDisableOnClick(true);
            button.addClickListener(_ -> store.accept(file));
            section.add(new Div(button));
        }
        return section;
    }

    private static Paragraph languages(ImportPlan plan) {
        return Localized.text(
                new Paragraph(),
                locale ->
                        Localized.message(
                                locale,
                                "xliff.languages",
                                Map.of(
                                        "from",
                                        Messages.nameOf(plan.source().locale(), locale),
                                        "into",
                                        Messages.nameOf(plan.language().locale(), locale))));
    }

    private static FactTable counts(ImportPlan plan, String captionKey) {
        FactTable table =
                new FactTable(
                        captionKey,
                        Localized.text(new Span(), "xliff.becomes"),
                        Localized.text(new Span(), "xliff.units"));
        row(table, "xliff.becomes.draft", plan.rendered(Status.DRAFT));
        row(table, "xliff.becomes.review", plan.rendered(Status.IN_REVIEW));
        row(table, "xliff.becomes.codebook", plan.worded());
        row(table, "xliff.becomes.unchanged", plan.unchanged());
        row(table, "xliff.becomes.refused", plan.refused().size());
        return table;
    }

    private static void row(FactTable table, String key, long count) {
        table.row(Localized.text(new Span(), key), Figure.of(count));
    }

    private static Component refusals(ImportPlan plan) {
        List<ImportPlan.Item> refused = plan.refused();
        if (refused.isEmpty()) {
            return new Div();
        }
        UnorderedList list = new UnorderedList();
        for (ImportPlan.Item item : refused.subList(0, Math.min(refused.size(), MOST_REFUSALS))) {
            if (item.outcome() instanceof Outcome.Refused(var why)) {
                Span reason =
                        Localized.text(new Span(), locale -> ": " + Localized.name(locale, why));
                list.add(new ListItem(unit(item, plan.language()), reason));
            }
        }
        Section section =
                new Section(
                        Localized.text(
                                new Paragraph(),
                                "xliff.refused",
                                Map.of("count", refused.size(), "shown", list.getComponentCount())),
                        list);
        section.addClassNames("problem", "refusals");
        return section;
    }

    private static Component unit(ImportPlan.Item item, LanguageTag language) {
        return item.id()
                .<Component>map(id ->
                        switch (id) {
                            case UnitId.OfQuotation(QuotationId quotation) ->
                                    new Anchor(
                                            "translations/" + quotation + "/" + language,
                                            item.unit());
                            case UnitId.OfConcept(ConceptId concept, _) ->
                                    new Anchor("concepts/" + concept, item.unit());
                        })
                .orElseGet(() -> new Span(item.unit()));
    }
}
