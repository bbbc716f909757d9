package org.qiutong.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;

/// Single keys for reading: `j` and `k` go to the next and the previous card of a list, beyond its
/// end to the next page, or follow the page's own links to what is next and before; `c` copies what
/// the card or the page offers to copy. They do nothing while somebody types, and can be switched
/// off.
public final class ReadingKeys extends NativeDetails {

    /// The class of the button that `c` presses.
    public static final String COPIES = "copies-cited";

    private static final String LISTEN =
            """
            const press = e => {
                if (!this.isConnected) {
                    document.removeEventListener('keydown', press);
                    return;
                }
                if (!['j', 'k', 'c'].includes(e.key) || %s) {
                    return;
                }
                const cards = [...document.querySelectorAll('main .cards .quotation, main .cards .pair')];
                const at = cards.findIndex(card => card.contains(document.activeElement));
                if (e.key === 'c') {
                    const place = cards.length === 0 ? document : cards[at];
                    place?.querySelector('.copies-cited')?.click();
                    return;
                }
                const step = e.key === 'j' ? 1 : -1;
                const card = cards[at < 0 && step > 0 ? 0 : at + step];
                if (card) {
                    card.tabIndex = -1;
                    card.focus();
                } else {
                    document.querySelector(step > 0 ? 'main a[rel=next]' : 'main a[rel=prev]')?.click();
                }
            };
            document.addEventListener('keydown', press);
            """
                    .formatted(KeySwitch.OFF);

    public ReadingKeys() {
        this(new KeyList().reading(), ChosenStyle.field());
    }

    /// Where the cards have keys of their own.
    ///
    /// @param keys all of them
    public ReadingKeys(KeyList keys, Component... more) {
        addClassNames("export", "keys");
        setSummary(Localized.text(new Span(), "kit.keys"));
        Div all = new Div(new KeySwitch(), keys);
        all.add(more);
        setContent(all);
        getElement().addJsInitializer(LISTEN);
    }
}
