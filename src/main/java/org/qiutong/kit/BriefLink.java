package org.qiutong.kit;

import com.vaadin.flow.component.html.Anchor;
import java.util.Map;

/// A link to the brief of what a page shows.
public final class BriefLink {

    private BriefLink() {}

    /// For a page that shows one thing.
    ///
    /// @param scope a parameter and its value, such as `theme=itif-2024/safety-priorities`
    public static Anchor of(String scope) {
        return Localized.text(new Anchor("brief?" + scope), "kit.brief");
    }

    /// For a page whose address says what it shows; the link follows it.
    public static Anchor of(QueryState state) {
        Anchor link = Localized.text(new Anchor("brief"), "kit.brief");
        state.onChange(() -> link.setHref("brief" + query(state)));
        return link;
    }

    private static String query(QueryState state) {
        String address = state.address(Map.of("page", "", "show", ""));
        int query = address.indexOf('?');
        return query < 0 ? "" : address.substring(query);
    }
}
