package org.qiutong.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What every list of a view has in common: it follows the filters, says how much it found, and
/// says what to do when it found nothing.
///
/// @param <F> the filter
/// @param <T> a row
abstract sealed class FilteredList<F, T> extends Div permits PagedList, Table {

    /// The parameter for the page of a list, from 1.
    static final String PAGE = "page";

    final QueryState state;
    final ListTexts texts;
    final Rows<F, T> rows;
    private final FilterBar filters;

    FilteredList(QueryState state, FilterBar filters, ListTexts texts, Rows<F, T> rows) {
        this.state = state;
        this.filters = filters;
        this.texts = texts;
        this.rows = rows;
    }

    Component empty() {
        return filters.active().isEmpty()
                ? new EmptyState(texts.none(), texts.advice())
                : EmptyState.of(texts.none(), filters.active());
    }

    /// Says how much was found, aloud when that changes.
    static final class Count extends Paragraph {
        private Optional<Rows.Found> last = Optional.empty();
        private final String key;

        Count(String key) {
            this.key = key;
            addClassName("count");
            getElement().setAttribute("role", "status");
            Localized.effect(this, this::write);
        }

        void show(Rows.Found found) {
            last = Optional.of(found);
            write(getLocale());
        }

        private void write(Locale language) {
            last.ifPresent(now ->
                    setText(
                            Localized.message(
                                    language,
                                    key,
                                    Map.of(
                                            "found",
                                            now.found(),
                                            "total",
                                            now.total(),
                                            "part",
                                            now.found() < now.total() ? "some" : "all"))));
        }
    }
}
