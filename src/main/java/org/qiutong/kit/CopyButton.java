package org.qiutong.kit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.notification.Notification;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;

/// A button that copies a text or the address of the page and says so.
public final class CopyButton extends Button {

    /// Outside of a secure context (HTTPS) the browser has no clipboard API, hence the fallback.
    private static final String COPY =
            """
            this.addEventListener('click', async () => {
                const text = this.copies ?? %s + window.location.hash;
                try {
                    if (this.rich && window.ClipboardItem) {
                        await navigator.clipboard.write([new ClipboardItem({
                            'text/plain': new Blob([text], {type: 'text/plain'}),
                            'text/html': new Blob([this.rich], {type: 'text/html'}),
                        })]);
                    } else {
                        await navigator.clipboard.writeText(text);
                    }
                } catch {
                    const area = document.createElement('textarea');
                    area.value = text;
                    this.after(area);
                    area.select();
                    document.execCommand('copy');
                    area.remove();
                    this.focus();
                }
                this.dispatchEvent(new CustomEvent('copied'));
            });
            """
                    .formatted(PageUrl.SCRIPT);

    private CopyButton(String labelKey, String doneKey) {
        this(locale -> Localized.message(locale, labelKey), doneKey);
    }

    private CopyButton(Function<Locale, String> label, String doneKey) {
        Localized.effect(this, locale -> setText(label.apply(locale)));
        addThemeVariants(ButtonVariant.TERTIARY);
        getElement().addJsInitializer(COPY);
        getElement()
                .addEventListener(
                        "copied",
                        _ ->
                                Notification.show(
                                        Localized.message(getLocale(), doneKey),
                                        2500,
                                        Notification.Position.BOTTOM_CENTER));
    }

    /// Copies the address of the page as it stands in the browser, filters included.
    public static CopyButton link() {
        return new CopyButton("kit.copyLink", "kit.linkCopied");
    }

    /// Copies a text.
    public static CopyButton of(String labelKey, String text) {
        return of(labelKey, (_, _) -> text);
    }

    /// Copies a text, for word processors as HTML.
    static CopyButton of(Function<Locale, String> label, String text, String html) {
        CopyButton button = new CopyButton(label, "kit.copied");
        button.getElement().setProperty("copies", text);
        button.getElement().setProperty("rich", html);
        return button;
    }

    /// Copies a text that follows the language of the interface and that of texts.
    public static CopyButton of(String labelKey, BiFunction<Locale, TextLanguage, String> text) {
        CopyButton button = new CopyButton(labelKey, "kit.copied");
        Localized.effect(
                button,
                (locale, chosen) ->
                        button.getElement().setProperty("copies", text.apply(locale, chosen)));
        return button;
    }
}
