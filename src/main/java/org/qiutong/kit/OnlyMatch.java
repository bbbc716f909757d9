package org.qiutong.kit;

import com.vaadin.flow.component.Component;

/// Lets Enter take the only item that matches what was typed into a combo box. Vaadin itself takes
/// one only if it was reached with the arrow keys, and would leave the text in the field as if it
/// had been chosen.
final class OnlyMatch {

    /// Runs before the box's own listener. It marks the item as the arrow keys would, so that the
    /// box then chooses it by itself.
    private static final String ON_ENTER =
            """
            this.addEventListener('keydown', event => {
                if (event.key === 'Enter' && !event.isComposing && this.opened
                        && this._focusedIndex < 0 && this.filter
                        && this._dropdownItems?.length === 1) {
                    this._focusedIndex = 0;
                }
            }, true);
            """;

    private OnlyMatch() {}

    static void onEnter(Component box) {
        box.addAttachListener(_ -> box.getElement().executeJs(ON_ENTER));
    }
}
