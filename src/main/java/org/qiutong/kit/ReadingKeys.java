package org.qiutong.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;

/// Single keys for reading: `j` and `k` go to the next and the previous card of a list, beyond its
/// end to the next page, or follow the page's own links to what is next and before; `c` copies what
/// the card or the page offers to copy. They do nothing while somebody types, and can be switched
/// off (WCAG 2.1.4), which the browser remembers.
public final class ReadingKeys extends NativeDetails {

    /// The class of the button that `c` presses.
    public static final String COPIES = "copies-cited";

    private static final String LISTEN =
            """
            const store = 'qiutong.keys';
            const box = this.querySelector('input[type=checkbox]');
            box.checked = localStorage.getItem(store) !== 'off';
            box.addEventListener('change',
                () => localStorage.setItem(store, box.checked ? 'on' : 'off'));
            const typing = 'input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable],'
                + ' [role=combobox], [role=listbox], [role=dialog], vaadin-select';
            const press = e => {
                if (!this.isConnected) {
                    document.removeEventListener('keydown', press);
                    return;
                }
                if (!box.checked || e.isComposing || e.ctrlKey || e.metaKey || e.altKey
                        || !['j', 'k', 'c'].includes(e.key) || e.composedPath()[0].closest?.(typing)) {
                    return;
                }
                const cards = [...document.querySelectorAll('main .cards .quotation')];
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
            """;

    public ReadingKeys() {
        addClassNames("export", "keys");
        setSummary(Localized.text(new Span(), "kit.keys"));
        Input box = new Input();
        box.setType("checkbox");
        NativeLabel on = new NativeLabel();
        on.add(box, Localized.text(new Span(), "kit.keys.on"));
        DescriptionList keys = new DescriptionList();
        key(keys, "j", "kit.keys.next");
        key(keys, "k", "kit.keys.previous");
        key(keys, "c", "kit.keys.copy");
        setContent(new Div(on, keys, CitationStyle.field()));
        getElement().addJsInitializer(LISTEN);
    }

    private static void key(DescriptionList keys, String key, String doesKey) {
        Component name = new Span(key);
        Element kbd = new Element("kbd");
        kbd.appendChild(name.getElement());
        DescriptionList.Term term = new DescriptionList.Term();
        term.getElement().appendChild(kbd);
        DescriptionList.Description does = new DescriptionList.Description();
        does.add(Localized.text(new Span(), doesKey));
        keys.add(term, does);
    }
}
