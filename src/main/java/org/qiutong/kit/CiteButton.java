package org.qiutong.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.function.Supplier;
import org.qiutong.text.LanguageTag;

/// Opens the ways to cite what is on the page, each with a button that copies it.
public final class CiteButton extends Button {

    /// The same work in two styles.
    ///
    /// @param apa in the style of the American Psychological Association, 7th edition
    /// @param gbt by GB/T 7714—2015
    public record Citation(LanguageText apa, LanguageText gbt) {}

    /// @param citation asked for at each click
    public CiteButton(Supplier<Citation> citation) {
        Localized.text(this, "kit.cite");
        addThemeVariants(ButtonVariant.TERTIARY);
        addClickListener(_ -> open(citation.get()));
    }

    /// Cites what a page shows now.
    ///
    /// @param titleKey of the page
    public static CiteButton page(String titleKey, QueryState state) {
        return new CiteButton(() -> {
            Locale locale = UI.getCurrentOrThrow().getLocale();
            LocalDate today = LocalDate.now(ZoneId.systemDefault());
            String who = Localized.message(locale, "kit.citeAuthor");
            String title = Localized.message(locale, titleKey);
            String address = state.permalink();
            LanguageTag language = LanguageTag.of(locale);
            return new Citation(
                    LanguageText.paragraph(
                            language,
                            "%s. (%s). %s. %s"
                                    .formatted(who, Localized.date(locale, today), title, address)),
                    LanguageText.paragraph(
                            language,
                            "%s. %s[DB/OL]. [%s]. %s.".formatted(who, title, today, address)));
        });
    }

    private static void open(Citation citation) {
        Dialog dialog = new Dialog();
        dialog.setWidth("min(40rem, 100%)");
        Localized.effect(
                dialog, language -> dialog.setHeaderTitle(Localized.message(language, "kit.cite")));
        Button close = Localized.text(new Button(), "kit.close");
        close.addClickListener(_ -> dialog.close());
        dialog.getFooter().add(close);
        dialog.add(style("kit.citeApa", citation.apa()), style("kit.citeGbt", citation.gbt()));
        dialog.open();
    }

    private static Component style(String key, LanguageText text) {
        Section section =
                new Section(
                        Localized.text(new H3(), key),
                        text,
                        CopyButton.of("kit.copy", text.getText()));
        section.addClassName("citation");
        return section;
    }
}
