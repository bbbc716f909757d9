package org.qiutong.coding.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.data.provider.DataProvider;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.qiutong.codebook.Concept;
import org.qiutong.coding.CodingDesk;
import org.qiutong.id.ConceptId;
import org.qiutong.id.StudyId;
import org.qiutong.kit.Localized;
import org.qiutong.search.Kind;
import org.qiutong.search.SearchFilter;
import org.qiutong.search.SearchResult;
import org.qiutong.search.SearchService;
import org.qiutong.text.LanguageTag;

/// Finds a code by a few letters of its label or of another word for it, in any of its languages,
/// or by its pinyin.
final class CodePicker extends ComboBox<ConceptId> {

    private static final int MOST = 20;

    private final StudyId study;
    private final SearchService search;
    private List<Concept> codes = List.of();

    /// @param then called with the code that is picked
    CodePicker(StudyId study, SearchService search, Consumer<ConceptId> then) {
        this.study = study;
        this.search = search;
        addClassName("code-picker");
        Localized.label(this, "coding.code");
        Localized.effect(
                this,
                locale -> {
                    setPlaceholder(Localized.message(locale, "coding.code.placeholder"));
                    setItemLabelGenerator(each -> label(each, locale));
                });
        setItems(
                DataProvider.fromFilteringCallbacks(
                        query ->
                                find(query.getFilter().orElse("")).stream()
                                        .skip(query.getOffset())
                                        .limit(query.getLimit()),
                        query -> find(query.getFilter().orElse("")).size()));
        addValueChangeListener(change ->
                Optional.ofNullable(change.getValue())
                        .ifPresent(code -> {
                            clear();
                            then.accept(code);
                        }));
    }

    /// @param codebook what is in the codebook of the study now
    void offer(List<Concept> codebook) {
        codes =
                codebook.stream()
                        .filter(each -> CodingDesk.isCode(each.kind()) && !each.retired())
                        .toList();
        getDataProvider().refreshAll();
    }

    private String label(ConceptId code, Locale locale) {
        return codes.stream()
                .filter(each -> each.id().equals(code))
                .findFirst()
                .map(each -> each.label().best(LanguageTag.of(locale)).text())
                .orElse(code.value());
    }

    private List<ConceptId> find(String typed) {
        List<ConceptId> all = codes.stream().map(Concept::id).toList();
        return typed.isBlank()
                ? all
                : search
                        .suggest(
                                typed,
                                new SearchFilter(Optional.of(Kind.CONCEPT), Optional.of(study)),
                                MOST)
                        .stream()
                        .map(SearchResult.Term::of)
                        .map(ConceptId::new)
                        .filter(all::contains)
                        .toList();
    }
}
