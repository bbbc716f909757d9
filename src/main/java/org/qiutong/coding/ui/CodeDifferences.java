package org.qiutong.coding.ui;

import com.vaadin.flow.component.html.DescriptionList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.qiutong.codebook.Concept;
import org.qiutong.kit.Localized;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;
import org.qiutong.text.Messages;

/// What somebody else has stored of a code and what was typed here, where these differ.
final class CodeDifferences extends DescriptionList {

    CodeDifferences(Concept theirs, Concept mine) {
        TreeSet<LanguageTag> languages = new TreeSet<>(Localized.languages());
        for (LanguageTag language : languages) {
            text("codes.name", language, theirs.label(), mine.label());
            text("codes.definition", language, theirs.definition(), mine.definition());
            text("codes.note", language, theirs.equivalence().note(), mine.equivalence().note());
            differ(
                    "codes.others",
                    language,
                    String.join("; ", theirs.altLabels().getOrDefault(language, List.of())),
                    String.join("; ", mine.altLabels().getOrDefault(language, List.of())));
        }
        if (!theirs.broader().equals(mine.broader())
                || !theirs.links().equals(mine.links())
                || theirs.kind() != mine.kind()) {
            add(Localized.text(new Term(), "codes.conflict.place"));
        }
    }

    private void text(String key, LanguageTag language, LocalizedText theirs, LocalizedText mine) {
        differ(
                key,
                language,
                theirs.byLanguage().getOrDefault(language, ""),
                mine.byLanguage().getOrDefault(language, ""));
    }

    private void differ(String key, LanguageTag language, String theirs, String mine) {
        if (theirs.equals(mine)) {
            return;
        }
        add(
                Localized.text(
                        new Term(),
                        (Locale locale) ->
                                Localized.message(
                                        locale,
                                        key,
                                        Map.of(
                                                "language",
                                                Messages.nameOf(language.locale(), locale)))),
                version("codes.conflict.theirs", theirs),
                version("codes.conflict.mine", mine));
    }

    private static Description version(String key, String text) {
        return Localized.text(new Description(), key, Map.of("text", text));
    }
}
