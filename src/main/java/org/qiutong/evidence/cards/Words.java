package org.qiutong.evidence.cards;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.qiutong.evidence.Quotation;
import org.qiutong.evidence.Quotation.Original;
import org.qiutong.evidence.Rendering;
import org.qiutong.kit.Badge;
import org.qiutong.kit.LanguageText;
import org.qiutong.kit.Localized;
import org.qiutong.kit.PinyinButton;
import org.qiutong.kit.TextLanguage;
import org.qiutong.text.LanguageTag;
import org.qiutong.text.LocalizedText;

/// The words of a quotation in one language, with what they are: the original, or a translation, by
/// whom and how far to be trusted.
sealed interface Words {

    record Said(Original.Published original) implements Words {}

    record Rendered(Rendering rendering, boolean published) implements Words {}

    /// The words to show for a reader's choice; at least one.
    static List<Words> chosen(Quotation quotation, TextLanguage chosen) {
        List<Words> all = all(quotation);
        List<Words> fitting =
                switch (chosen) {
                    case TextLanguage.SideBySide _ -> all;
                    case TextLanguage.Original _ -> all.stream().limit(1).toList();
                    case TextLanguage.In(LanguageTag language) ->
                            all.stream()
                                    .filter(words -> words.version().language().in(language))
                                    .toList();
                };
        return fitting.isEmpty() ? List.of(all.getFirst()) : fitting;
    }

    /// The original first; without one, the most finished translation first.
    static List<Words> all(Quotation quotation) {
        Stream<Words> said =
                quotation.original() instanceof Original.Published published
                        ? Stream.of(new Said(published))
                        : Stream.of();
        Stream<Words> rendered =
                quotation.renderings().stream()
                        .sorted(Comparator.comparing(Rendering::status).reversed())
                        .map(each -> new Rendered(each, quotation.cameWithIt(each)));
        return Stream.concat(said, rendered).toList();
    }

    /// The words themselves.
    default LocalizedText.Version version() {
        return switch (this) {
            case Said(Original.Published(LanguageTag language, String text)) ->
                    new LocalizedText.Version(language, text);
            case Rendered(Rendering rendering, _) ->
                    new LocalizedText.Version(rendering.language(), rendering.text());
        };
    }

    default Component component() {
        Div words = part(LanguageText.quote(version().language(), version().text()));
        words.add(provenance());
        return words;
    }

    /// Some of the words, to be read closely.
    default Div part(String text) {
        return part(
                PinyinButton.shown() && version().language().in(new LanguageTag("zh"))
                        ? LanguageText.quoteWithPinyin(version().language(), text)
                        : LanguageText.quote(version().language(), text));
    }

    private Div part(Component quote) {
        Div part = new Div(quote);
        part.addClassName(this instanceof Said ? "said" : "rendered");
        return part;
    }

    /// Says in words what they are.
    default Component provenance() {
        Paragraph line = new Paragraph();
        line.addClassName("provenance");
        switch (this) {
            case Said _ -> line.add(new Badge(Badge.Mark.DIAMOND, "words.original"));
            case Rendered(Rendering rendering, boolean published) -> {
                Span by = new Span();
                Localized.effect(by, locale -> by.setText(made(rendering, locale)));
                line.add(
                        published
                                ? new Badge(Badge.Mark.FULL, "words.published")
                                : badge(rendering.status()),
                        by);
            }
        }
        return line;
    }

    /// What they are, in a few words.
    default String what(Locale locale) {
        return switch (this) {
            case Said _ -> Localized.message(locale, "words.original");
            case Rendered(Rendering rendering, boolean published) ->
                    Localized.message(
                            locale,
                            "words.rendered",
                            Map.of(
                                    "status",
                                    published
                                            ? Localized.message(locale, "words.published")
                                            : Localized.name(locale, rendering.status()),
                                    "by",
                                    made(rendering, locale)));
        };
    }

    /// Who made a translation, how and when.
    private static String made(Rendering rendering, Locale locale) {
        return Localized.message(
                locale,
                "words.renderedBy",
                Map.of(
                        "named",
                        rendering.translator().isEmpty() ? "no" : "yes",
                        "translator",
                        rendering.translator().best(LanguageTag.of(locale)).text(),
                        "method",
                        Localized.name(locale, rendering.method()),
                        "dated",
                        rendering.date().isPresent() ? "yes" : "no",
                        "date",
                        rendering.date().map(day -> Localized.date(locale, day)).orElse("")));
    }

    private static Badge badge(Rendering.Status status) {
        return switch (status) {
            case OUTDATED -> new Badge(Badge.Mark.TRIANGLE, "name.Rendering.Status.OUTDATED");
            case DRAFT -> new Badge(Badge.Mark.EMPTY, "name.Rendering.Status.DRAFT");
            case IN_REVIEW -> new Badge(Badge.Mark.QUARTER, "name.Rendering.Status.IN_REVIEW");
            case REVIEWED -> new Badge(Badge.Mark.HALF, "name.Rendering.Status.REVIEWED");
            case FINAL -> new Badge(Badge.Mark.FULL, "name.Rendering.Status.FINAL");
        };
    }
}
