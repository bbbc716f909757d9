package org.qiutong.ground.ui;

import com.vaadin.flow.component.html.Anchor;

/// How a page names an expert: by the code that the study gave.
final class ExpertCode {

    private ExpertCode() {}

    /// @param id `study/code`
    static String of(String id) {
        return id.substring(id.indexOf('/') + 1);
    }

    /// A link to the page of the expert.
    static Anchor link(String id) {
        return new Anchor(address(id), of(id));
    }

    static String address(String id) {
        return "experts/" + id;
    }
}
