package org.qiutong.kit;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;

/// Keys, and what each does.
public final class KeyList extends DescriptionList {

    public KeyList() {
        addClassName("key-list");
    }

    /// The keys for reading.
    public KeyList reading() {
        return key("j", "kit.keys.next").key("k", "kit.keys.previous").key("c", "kit.keys.copy");
    }

    /// @param key as it is written on it
    public KeyList key(String key, String doesKey) {
        Element kbd = new Element("kbd");
        kbd.setText(key);
        Term term = new Term();
        term.getElement().appendChild(kbd);
        Description does = new Description();
        does.add(Localized.text(new Span(), doesKey));
        add(term, does);
        return this;
    }
}
