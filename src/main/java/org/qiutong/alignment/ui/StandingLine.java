package org.qiutong.alignment.ui;

import com.vaadin.flow.component.html.Paragraph;
import java.util.Date;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.qiutong.access.cards.PersonName;
import org.qiutong.alignment.Mapping;
import org.qiutong.kit.Localized;

/// What is stored of a pair, by whom and when; said aloud when it changes.
final class StandingLine extends Paragraph {

    private Optional<Mapping> mapping = Optional.empty();

    StandingLine() {
        addClassName("standing");
        getElement().setAttribute("role", "status");
        Localized.effect(this, this::write);
    }

    void show(Optional<Mapping> now) {
        mapping = now;
        write(getLocale());
    }

    private void write(Locale locale) {
        setText(
                mapping.map(each -> text(each, locale))
                        .orElseGet(() -> Localized.message(locale, "alignment.undecided")));
    }

    /// A decision in a sentence.
    static String text(Mapping mapping, Locale locale) {
        return Localized.message(
                locale,
                mapping.note().isEmpty() ? "alignment.decided" : "alignment.decidedWithNote",
                Map.of(
                        "grade", Localized.name(locale, mapping.grade()),
                        "account", PersonName.of(mapping.by()),
                        "at", Date.from(mapping.at()),
                        "note", mapping.note()));
    }
}
