package org.qiutong.kit;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.RouteParameters;

/// The address names something that is not there.
public final class Missing extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String id;

    public Missing(String id) {
        super("nothing has the id '" + id + "'");
        this.id = id;
    }

    public String id() {
        return id;
    }

    /// The id that an address such as `concepts/:study/:name` holds.
    public static String id(BeforeEnterEvent event) {
        return id(event.getRouteParameters());
    }

    /// The id that the path of such an address holds.
    public static String id(RouteParameters path) {
        return path.get("study").orElseThrow() + "/" + path.get("name").orElseThrow();
    }
}
