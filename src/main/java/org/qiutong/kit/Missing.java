package org.qiutong.kit;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.RouteParameters;
import java.util.function.Function;
import org.qiutong.id.StableId;

/// The address names something that is not there.
public final class Missing extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String id;

    public Missing(String id) {
        super("nothing has the id '" + id + "'");
        this.id = id;
    }

    /// The id that an address holds.
    ///
    /// @param type the constructor of the id
    /// @throws Missing if the text can be no id
    public static <I extends StableId> I unless(String id, Function<String, I> type) {
        return StableId.parse(id, type).orElseThrow(() -> new Missing(id));
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
