package org.qiutong.ground.ui;

import com.vaadin.flow.component.html.Anchor;
import org.qiutong.id.ExpertId;

/// How a page names an expert: by the code that the study gave.
final class ExpertCode {

    private ExpertCode() {}

    /// A link to the page of the expert.
    static Anchor link(ExpertId id) {
        return new Anchor(address(id), id.code());
    }

    static String address(ExpertId id) {
        return "experts/" + id;
    }
}
