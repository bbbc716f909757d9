package org.qiutong.search.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.qiutong.evidence.cards.FilterFields;
import org.qiutong.id.StudyId;
import org.qiutong.kit.LanguageText;
import org.qiutong.kit.Localized;
import org.qiutong.kit.QueryState;
import org.qiutong.search.SearchFilter;
import org.qiutong.search.SearchResult.Term;
import org.qiutong.search.SearchService;
import org.qiutong.text.LanguageTag;

/// The search field, with completions while typing. The input is submitted when Enter is pressed or
/// the field is left, so that an input method is not interrupted.
final class SearchField extends ComboBox<SearchField.Words> {

    private static final int SUGGESTIONS = 8;

    /// The value of the field; equal if the text is the same.
    record Words(String text, LanguageTag language) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Words(String same, _) && same.equals(text);
        }

        @Override
        public int hashCode() {
            return text.hashCode();
        }
    }

    SearchField(QueryState state, SearchService search) {
        Localized.label(this, "search.field");
        Localized.effect(
                this, locale -> setPlaceholder(Localized.message(locale, "search.placeholder")));
        addClassName("search-field");
        getElement().setAttribute("autofocus", true); // an attribute, since the layout looks for it
        setClearButtonVisible(true);
        setAllowCustomValue(true);
        setItemLabelGenerator(Words::text);
        setRenderer(
                new ComponentRenderer<>(words -> LanguageText.of(words.language(), words.text())));
        setItems(
                DataProvider.fromFilteringCallbacks(
                        query ->
                                suggested(state, search, query.getFilter().orElse(""))
                                        .skip(query.getOffset())
                                        .limit(query.getLimit()),
                        query ->
                                (int)
                                        suggested(state, search, query.getFilter().orElse(""))
                                                .count()));
        addCustomValueSetListener(typed -> look(state, typed.getDetail()));
        addValueChangeListener(change -> {
            if (change.isFromClient()) {
                look(state, change.getValue() == null ? "" : change.getValue().text());
            }
        });
        state.onChange(() ->
                setValue(
                        state.get(SearchView.QUERY)
                                .map(text -> new Words(text, LanguageTag.UND))
                                .orElse(null)));
    }

    private static Stream<Words> suggested(QueryState state, SearchService search, String typed) {
        SearchFilter filter =
                new SearchFilter(Optional.empty(), state.id(FilterFields.STUDY, StudyId::new));
        return search.suggest(typed, filter, SUGGESTIONS).stream()
                .map(SearchField::words)
                .distinct();
    }

    private static void look(QueryState state, String typed) {
        state.set(Map.of(SearchView.QUERY, typed.strip()));
    }

    private static Words words(Term term) {
        return new Words(term.text(), term.language());
    }
}
