package org.qiutong.kit;

import com.vaadin.flow.router.BeforeEnterEvent;

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
        return event.getRouteParameters().get("study").orElseThrow()
                + "/"
                + event.getRouteParameters().get("name").orElseThrow();
    }
}
