package org.qiutong.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;

/// Facts as pairs of a name and what it stands for.
public final class Definitions extends DescriptionList {

    public Definitions() {
        addClassName("definitions");
    }

    /// Adds a fact; one without content is left out.
    public Definitions add(String nameKey, Component... content) {
        if (content.length > 0) {
            Description description = new Description();
            description.add(content);
            add(Localized.text(new Term(), nameKey), description);
        }
        return this;
    }
}
