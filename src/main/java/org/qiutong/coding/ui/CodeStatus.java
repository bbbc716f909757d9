package org.qiutong.coding.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.qiutong.codebook.Concept;
import org.qiutong.coding.codes.CodebookRefused;
import org.qiutong.kit.Localized;
import org.qiutong.text.LanguageTag;

/// Says what was done with a codebook, or why it was not.
final class CodeStatus extends Paragraph {

    /// As many of those that stand against a change are named.
    private static final int FEW = 5;

    CodeStatus() {
        getElement().setAttribute("tabindex", "-1");
        getElement().setAttribute("role", "status");
    }

    void say(String key) {
        show("status", locale -> Localized.message(locale, key));
    }

    /// @param codes of the codebook, to name those that stand against it
    void refuse(CodebookRefused refused, List<Concept> codes) {
        show(
                "alert",
                locale ->
                        Localized.message(
                                locale,
                                "codes.refused",
                                Map.of(
                                        "reason",
                                        Localized.name(locale, refused.reason()),
                                        "count",
                                        refused.what().size(),
                                        "what",
                                        Localized.list(
                                                locale,
                                                refused.what().stream()
                                                        .limit(FEW)
                                                        .map(each -> name(each, codes, locale))
                                                        .toList()))));
    }

    private static String name(String id, List<Concept> codes, Locale locale) {
        return codes.stream()
                .filter(each -> each.id().value().equals(id))
                .findFirst()
                .map(each -> each.label().best(LanguageTag.of(locale)).text())
                .orElse(id);
    }

    private void show(String role, Function<Locale, String> text) {
        getElement().setAttribute("role", role);
        setClassName("problem", role.equals("alert"));
        removeAll();
        add(Localized.text(new Span(), text));
    }

    /// Whoever used a button that is gone goes on here.
    void focus() {
        getElement().executeJs("this.focus()");
    }
}
