package org.qiutong.kit;

import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;

/// Switches single keys on or off (WCAG 2.1.4). The browser remembers it, and all the switches on a
/// page follow each other. Scripts ask [#OFF].
public final class KeySwitch extends NativeLabel {

    /// JavaScript condition: whether a page must ignore the key press `e`, because single keys are
    /// switched off, it is a key combination, an input method is at work, or somebody types.
    public static final String OFF =
            """
            (localStorage.getItem('qiutong.keys') === 'off'
                || e.isComposing || e.ctrlKey || e.metaKey || e.altKey
                || e.composedPath()[0].closest?.('input:not([type=checkbox], [type=radio]), textarea, select,'
                    + ' [contenteditable], [role=combobox], [role=listbox], [role=dialog], vaadin-select'))
            """;

    private static final String FOLLOW =
            """
            const box = this.querySelector('input');
            const show = () => box.checked = localStorage.getItem('qiutong.keys') !== 'off';
            show();
            box.addEventListener('change', () => {
                localStorage.setItem('qiutong.keys', box.checked ? 'on' : 'off');
                window.dispatchEvent(new Event('qiutong-keys'));
            });
            window.addEventListener('qiutong-keys', show);
            return () => window.removeEventListener('qiutong-keys', show);
            """;

    public KeySwitch() {
        Input box = new Input();
        box.setType("checkbox");
        add(box, Localized.text(new Span(), "kit.keys.on"));
        addClassName("key-switch");
        getElement().addJsInitializer(FOLLOW);
    }
}
