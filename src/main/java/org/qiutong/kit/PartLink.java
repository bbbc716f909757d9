package org.qiutong.kit;

import com.vaadin.flow.component.html.Anchor;

/// A link to a part of the same page, which takes the focus.
public final class PartLink {

    private PartLink() {}

    /// A script rather than an address: an address with `#` alone would leave the page, as all
    /// addresses on it are relative to the root.
    ///
    /// @param part the id of a component that can have the focus
    public static Anchor to(String part) {
        Anchor link = new Anchor("#" + part);
        link.getElement()
                .addJsInitializer(
                        "this.addEventListener('click', e => { e.preventDefault(); e.stopPropagation();"
                                + " document.getElementById(this.hash.slice(1)).focus(); });");
        return link;
    }
}
