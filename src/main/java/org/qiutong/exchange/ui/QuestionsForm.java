package org.qiutong.exchange.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import org.qiutong.exchange.ImportQuestion;
import org.qiutong.exchange.ImportQuestion.Kind;
import org.qiutong.kit.FactTable;
import org.qiutong.kit.Localized;

/// What the files leave open, with the answers that hold.
final class QuestionsForm extends Div {

    private final BiConsumer<String, String> answer;

    /// @param open whether the questions are to be seen at once
    /// @param answer takes the id of a question and its answer
    /// @param again reads the files once more
    QuestionsForm(
            List<ImportQuestion> questions,
            boolean open,
            BiConsumer<String, String> answer,
            Runnable again) {
        this.answer = answer;
        addClassName("questions");
        Div fields = new Div();
        fields.addClassName("import");
        FactTable columns =
                new FactTable(
                        "import.columns",
                        Localized.text(new Span(), "import.columns.column"),
                        Localized.text(new Span(), "import.columns.begins"),
                        Localized.text(new Span(), "import.columns.holds"));
        columns.addClassName("stacked");
        boolean hasColumns = false;
        for (ImportQuestion question : questions) {
            if (question.kind() == Kind.COLUMN) {
                hasColumns = true;
                Component field = field(question);
                Localized.effect(
                        field, locale -> ((Select<?>) field).setAriaLabel(label(locale, question)));
                columns.row(
                        new Span(question.about()),
                        new Span(String.join(" · ", question.samples())),
                        field);
            } else {
                Component field = field(question);
                Localized.effect(
                        field, locale -> ((HasLabel) field).setLabel(label(locale, question)));
                // Its answers are sentences.
                field.getElement()
                        .getClassList()
                        .set(
                                "wide",
                                question.kind() == Kind.ACCESS || question.kind() == Kind.DESIGN);
                fields.add(field);
            }
        }
        Button button = Localized.text(new Button(), "import.again");
        button.addClickListener(_ -> again.run());
        Details details =
                new Details(
                        Localized.text(new Span(), "import.questions"),
                        Localized.text(new Paragraph(), "import.questions.about"),
                        fields);
        if (hasColumns) {
            details.add(columns);
        }
        details.add(button);
        details.setOpened(open);
        add(details);
    }

    private Component field(ImportQuestion question) {
        if (question.choices().isEmpty()) {
            TextField field = new TextField();
            field.setMaxLength(500);
            field.setValue(question.guess());
            field.addValueChangeListener(
                    event -> answer.accept(question.id(), event.getValue().strip()));
            return field;
        }
        Select<String> field = new Select<>();
        field.setItems(question.choices());
        if (question.choices().contains(question.guess())) {
            field.setValue(question.guess());
        }
        Localized.effect(
                field,
                locale ->
                        field.setItemLabelGenerator(choice ->
                                question.kind().hasNames()
                                        ? choice
                                        : Localized.message(locale, "import.choice." + choice)));
        field.addValueChangeListener(event -> answer.accept(question.id(), event.getValue()));
        return field;
    }

    private static String label(Locale locale, ImportQuestion question) {
        return Localized.message(
                locale,
                "import.ask." + question.kind().name().toLowerCase(Locale.ROOT),
                Map.of(
                        "about",
                        question.about(),
                        "top",
                        question.about().isEmpty() ? "none" : "some"));
    }
}
