package org.qiutong.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/// Whether an address of a view names something that exists. It decides the HTTP status, which is
/// sent before the view runs. Each view with an id in its path has one as a bean.
///
/// @param view whose addresses it knows
/// @param test asks a service, in another thread
public record Existence(
        Class<? extends Component> view, BiPredicate<RouteParameters, QueryParameters> test) {

    /// For a view whose path alone says what is shown.
    public static Existence of(Class<? extends Component> view, Predicate<RouteParameters> test) {
        return new Existence(view, (path, _) -> test.test(path));
    }
}
