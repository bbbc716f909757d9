package org.qiutong.kit;

import com.ibm.icu.text.ListFormatter;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasText;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.shared.Registration;
import com.vaadin.flow.signals.Signal;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.qiutong.text.LanguageTag;

/// Texts that follow the language of the interface while the page is open.
///
/// Each method sets the text now and again whenever the reader switches the language, for as long
/// as the component is on the page.
public final class Localized {

    private Localized() {}

    /// Runs `action` with the language of the interface now, and again whenever that changes or the
    /// component comes back to the page. It must be quick and may run more than once: it sets texts
    /// and loads nothing.
    public static Registration effect(Component component, Consumer<Locale> action) {
        return Signal.effect(
                component,
                () ->
                        action.accept(
                                component
                                        .getUI()
                                        .orElseGet(UI::getCurrentOrThrow)
                                        .localeSignal()
                                        .get()));
    }

    /// Runs `action` like [#effect(Component, Consumer)], and again whenever the reader chooses
    /// another language for texts.
    public static Registration effect(
            Component component, BiConsumer<Locale, TextLanguage> action) {
        return effect(component, locale -> action.accept(locale, TextLanguage.chosen().get()));
    }

    /// Sets the text of a component.
    public static <T extends Component & HasText> T text(T component, String key) {
        return text(component, key, Map.of());
    }

    /// Sets the text of a component, with arguments by name.
    public static <T extends Component & HasText> T text(
            T component, String key, Map<String, ?> arguments) {
        effect(component, locale -> component.setText(message(locale, key, arguments)));
        return component;
    }

    /// Sets the text of a component to what `text` gives for the language of the interface.
    public static <T extends Component & HasText> T text(
            T component, Function<Locale, String> text) {
        effect(component, locale -> component.setText(text.apply(locale)));
        return component;
    }

    /// Sets the label of a field.
    public static <T extends Component & HasLabel> T label(T field, String key) {
        effect(field, locale -> field.setLabel(message(locale, key, Map.of())));
        return field;
    }

    /// Sets an attribute, such as `aria-label`, of a component's element.
    public static <T extends Component> T attribute(T component, String attribute, String key) {
        effect(
                component,
                locale ->
                        component
                                .getElement()
                                .setAttribute(attribute, message(locale, key, Map.of())));
        return component;
    }

    /// The text for a key in a language, inside an [#effect] or where nothing stays on the page.
    public static String message(Locale locale, String key, Map<String, ?> arguments) {
        return I18NProvider.translate(locale, key, arguments);
    }

    /// What a constant of the domain is called: the text for `name.` and its type and name, such as
    /// `name.Institution.Kind.COMPANY`.
    public static String name(Locale locale, Enum<?> constant) {
        String type = constant.getDeclaringClass().getName();
        return message(
                locale,
                "name."
                        + type.substring(type.lastIndexOf('.') + 1).replace('$', '.')
                        + "."
                        + constant.name());
    }

    /// A date in the words of a language, such as "12 August 2024" and "2024年8月12日".
    public static String date(Locale locale, LocalDate date) {
        return message(locale, "kit.date", Map.of("date", instant(date)));
    }

    /// A date that may lack its day or month, `2024-08` or `2024`, in the words of a language.
    public static String partialDate(Locale locale, String date) {
        return switch (date.length()) {
            case 4 ->
                    message(locale, "kit.year", Map.of("date", instant(Year.parse(date).atDay(1))));
            case 7 ->
                    message(
                            locale,
                            "kit.month",
                            Map.of("date", instant(YearMonth.parse(date).atDay(1))));
            default -> date(locale, LocalDate.parse(date));
        };
    }

    /// Months from one to another, such as "March 2025 to May 2025", or "March 2025" if they are
    /// the same.
    public static String months(Locale locale, YearMonth from, YearMonth to) {
        return from.equals(to)
                ? partialDate(locale, from.toString())
                : message(
                        locale,
                        "kit.months",
                        Map.of("from", instant(from.atDay(1)), "to", instant(to.atDay(1))));
    }

    /// Several things as a language lists them: "A, B and C", "A、B和C".
    public static String list(Locale locale, List<String> items) {
        return ListFormatter.getInstance(locale).format(items);
    }

    /// A date as an argument of a message.
    public static Date instant(LocalDate date) {
        return Date.from(date.atStartOfDay(ZoneId.systemDefault()).toInstant());
    }

    /// The text for a key without arguments.
    public static String message(Locale locale, String key) {
        return message(locale, key, Map.of());
    }

    /// The languages of the interface, English first.
    public static List<LanguageTag> languages() {
        return VaadinService.getCurrent()
                .getInstantiator()
                .getI18NProvider()
                .getProvidedLocales()
                .stream()
                .map(LanguageTag::of)
                .toList();
    }
}
