package org.qiutong.exchange.entry.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.stream.Stream;
import org.qiutong.kit.FieldError;
import org.qiutong.kit.FormRow;
import org.qiutong.kit.Localized;
import org.qiutong.study.Study.Fieldwork;

/// The first and the last month of a fieldwork, which may stay open. One alone stands for both.
final class MonthFields extends Div {

    private final TextField from = Localized.label(new TextField(), "import.ask.from");
    private final TextField to = Localized.label(new TextField(), "import.ask.to");
    private final FieldError<TextField> noFirst = new FieldError<>(from);
    private final FieldError<TextField> noLast = new FieldError<>(to);

    MonthFields() {
        add(FormRow.fields(from, to));
    }

    void check() {
        noFirst.check(isMonth(from), "entry.month.wrong");
        if (noLast.check(isMonth(to), "entry.month.wrong") && !noFirst.isShown()) {
            noLast.check(isInOrder(), "entry.months.wrong");
        }
    }

    Stream<FieldError<?>> errors() {
        return Stream.of(noFirst, noLast);
    }

    /// What is said, once it has been checked.
    Optional<Fieldwork> value() {
        Optional<YearMonth> first = month(from);
        Optional<YearMonth> last = month(to);
        return first.or(() -> last).map(one -> new Fieldwork(one, last.orElse(one)));
    }

    private boolean isInOrder() {
        return month(to).isEmpty()
                || month(from).filter(first -> first.isAfter(month(to).orElseThrow())).isEmpty();
    }

    private static boolean isMonth(TextField field) {
        return field.getValue().isBlank() || month(field).isPresent();
    }

    private static Optional<YearMonth> month(TextField field) {
        try {
            return Optional.of(YearMonth.parse(field.getValue().strip()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
