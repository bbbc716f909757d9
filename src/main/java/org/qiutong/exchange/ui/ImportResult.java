package org.qiutong.exchange.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.qiutong.exchange.ImportBatch;
import org.qiutong.exchange.ImportPreview;
import org.qiutong.exchange.ImportProblem;
import org.qiutong.exchange.ImportQuestion;
import org.qiutong.exchange.ImportRefused;
import org.qiutong.id.StudyId;
import org.qiutong.kit.EmptyState;
import org.qiutong.kit.LanguageText;
import org.qiutong.kit.Localized;

/// The result of the last step of an import.
sealed interface ImportResult {

    /// Nothing was done yet.
    ///
    /// @param formats what can be imported
    record Nothing(List<String> formats) implements ImportResult {}

    /// There are files, and nothing was done with them yet.
    record Chosen() implements ImportResult {}

    /// @param questions what the files leave open; empty if they cannot be read at all
    record Refused(ImportRefused refusal, List<ImportQuestion> questions) implements ImportResult {}

    /// The files can be stored.
    record Checked(ImportBatch batch, ImportPreview preview, List<ImportQuestion> questions)
            implements ImportResult {}

    record Stored(ImportBatch batch) implements ImportResult {}

    /// What comes of a step, which may be refused.
    ///
    /// @param questions what the files leave open
    static ImportResult of(Supplier<ImportResult> step, List<ImportQuestion> questions) {
        try {
            return step.get();
        } catch (ImportRefused refused) {
            return new Refused(refused, questions);
        }
    }

    /// What the files leave open.
    default List<ImportQuestion> open() {
        return switch (this) {
            case Refused(_, List<ImportQuestion> questions) -> questions;
            case Checked(_, _, List<ImportQuestion> questions) -> questions;
            default -> List.of();
        };
    }

    /// @param store stores what was checked
    default Component show(Consumer<ImportBatch> store) {
        return switch (this) {
            case Nothing(List<String> formats) -> nothing(formats);
            case Chosen() -> Localized.text(new Paragraph(), "import.chosen");
            case Refused(ImportRefused refusal, _) -> problems(refusal);
            case Checked(ImportBatch batch, ImportPreview preview, _) ->
                    new PreviewSection(batch, preview, store);
            case Stored(ImportBatch batch) -> {
                StudyId id = batch.study().id();
                Div links =
                        new Div(
                                Localized.text(new Anchor("studies/" + id), "import.open"),
                                Localized.text(
                                        new Anchor("common-ground?study=" + id), "ground.ofStudy"));
                links.addClassName("ways");
                yield new Section(
                        Localized.text(new H2(), "import.done"),
                        LanguageText.paragraph(batch.study().title()),
                        links);
            }
        };
    }

    private static Component nothing(List<String> formats) {
        DescriptionList list = new DescriptionList();
        list.addClassName("formats");
        formats.forEach(id -> {
            String name = "import.format." + id;
            list.add(
                    Localized.text(new DescriptionList.Term(), name),
                    Localized.text(new DescriptionList.Description(), name + ".files"));
        });
        return new Div(new EmptyState("import.nothing", "import.nothing.advice"), list);
    }

    private static Component problems(ImportRefused refusal) {
        UnorderedList list = list(refusal.problems());
        Paragraph refused =
                Localized.text(new Paragraph(), "import.refused", Map.of("count", refusal.count()));
        Section section = new Section(Localized.text(new H2(), "import.problems"), refused, list);
        section.addClassName("problem");
        return section;
    }

    /// Problems, or what is to be known, a line each.
    static UnorderedList list(List<ImportProblem> problems) {
        UnorderedList list = new UnorderedList();
        for (ImportProblem problem : problems) {
            list.add(
                    Localized.text(
                            new ListItem(),
                            "import.problem." + problem.key(),
                            problem.arguments()));
        }
        return list;
    }
}
