package org.qiutong.kit;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.shared.Registration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qiutong.id.StableId;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// What a view shows, as the query of its address holds it: filters, the page of a list, an open
/// detail. The address follows each change without a new entry in the browser's history, so that a
/// reload, a shared link and the Back button bring it all back.
public final class QueryState {

    /// The parameters that say how something is shown, not what.
    private static final Set<String> HOW = Set.of("page", "show", "sort", "form");

    /// The longest part of a file's name.
    private static final int LONGEST = 60;

    private final Map<String, String> values = new TreeMap<>();
    private final List<Runnable> listeners = new ArrayList<>();
    private String root = "";
    private String path = "";

    /// Reads the address and runs the listeners; a repeated parameter becomes one with commas. To
    /// be called from the view's `beforeEnter`.
    public void enter(BeforeEnterEvent event) {
        if (VaadinRequest.getCurrent() instanceof VaadinServletRequest request) {
            root = ServletUriComponentsBuilder.fromContextPath(request).toUriString() + "/";
        }
        path = event.getLocation().getPath();
        values.clear();
        event.getLocation()
                .getQueryParameters()
                .getParameters()
                .forEach((name, all) -> values.put(name, String.join(",", all)));
        tell();
    }

    /// A listener may show a part of the page that listens, too.
    private void tell() {
        List.copyOf(listeners).forEach(Runnable::run);
    }

    /// The value of a parameter that has one.
    public Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isEmpty());
    }

    /// The id that a parameter holds; none if its value can be no id.
    ///
    /// @param type the constructor of the id
    public <I extends StableId> Optional<I> id(String name, Function<String, I> type) {
        return get(name).flatMap(value -> StableId.parse(value, type));
    }

    /// Sets parameters and runs the listeners once; an empty value removes the parameter.
    public void set(Map<String, String> changes) {
        UI ui = UI.getCurrentOrThrow();
        Location changed = with(changes);
        ui.getPage().getHistory().replaceState(null, changed);
        values.putAll(changes);
        values.values().removeIf(String::isEmpty);
        tell();
        ComponentUtil.fireEvent(ui, new AddressChange(ui, changed));
    }

    /// The whole address of the view as it stands, for citations and files.
    public String permalink() {
        return root + with(Map.of()).getPathWithQueryParameters();
    }

    /// The whole address of another page, given relative to the root.
    public String permalink(String address) {
        return root + address;
    }

    /// What the view is restricted to, as a part of a file's name: the thing shown and the filters,
    /// not how they are sorted or drawn. Something too long to read becomes a number of its own.
    String scope() {
        List<String> parts = new ArrayList<>();
        int thing = path.indexOf('/');
        if (thing >= 0) {
            parts.add(path.substring(thing + 1));
        }
        values.forEach((name, value) -> {
            if (!HOW.contains(name) && !value.isEmpty()) {
                parts.add(value);
            }
        });
        return parts.stream()
                .map(part -> part.replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", ""))
                .map(part -> part.length() > LONGEST ? Integer.toHexString(part.hashCode()) : part)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("-"));
    }

    /// The address of the view with parameters changed, for a link; an empty value removes one.
    public String address(Map<String, String> changes) {
        return with(changes).getPathWithQueryParameters();
    }

    private Location with(Map<String, String> changes) {
        Map<String, String> all = new TreeMap<>(values);
        all.putAll(changes);
        all.values().removeIf(String::isEmpty);
        return new Location(path, QueryParameters.simple(all));
    }

    /// Runs `listener` after each change, and when the view is entered.
    public Registration onChange(Runnable listener) {
        return Registration.addAndRemove(listeners, listener);
    }
}
