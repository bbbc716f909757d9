package org.qiutong.shell;

import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.internal.NavigationRouteTarget;
import com.vaadin.flow.server.RouteRegistry;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.qiutong.kit.Existence;
import org.qiutong.kit.Job;
import org.qiutong.kit.Jobs;
import org.springframework.stereotype.Component;

/// Answers an address that does not exist with status 404, for programs that follow links. The page
/// is the same either way: the view that tells the reader runs only after the page has loaded.
@Component
class PageStatus implements VaadinServiceInitListener {

    /// The maximum wait for the database. If it does not answer, the page is served and its view
    /// reports that.
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final transient Map<Class<?>, Existence> existences;

    private final transient Jobs jobs;

    PageStatus(List<Existence> existences, Jobs jobs) {
        this.jobs = jobs;
        this.existences =
                existences.stream().collect(Collectors.toMap(Existence::view, each -> each));
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        RouteRegistry routes = event.getSource().getRouter().getRegistry();
        event.addIndexHtmlRequestListener(page -> set(page, routes));
    }

    private void set(IndexHtmlResponse page, RouteRegistry routes) {
        VaadinRequest request = page.getVaadinRequest();
        String path = Objects.requireNonNullElse(request.getPathInfo(), "");
        NavigationRouteTarget target =
                routes.getNavigationRouteTarget(path.startsWith("/") ? path.substring(1) : path);
        if (!target.hasTarget() || !exists(target, request)) {
            page.getVaadinResponse().setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private boolean exists(NavigationRouteTarget target, VaadinRequest request) {
        Existence existence = existences.get(target.getRouteTarget().getTarget());
        if (existence == null) {
            return true;
        }
        QueryParameters query = QueryParameters.full(request.getParameterMap());
        Job<Boolean> asked =
                jobs.start(
                        Jobs.Kind.READ,
                        request.getWrappedSession().getId(),
                        _ -> existence.test().test(target.getRouteParameters(), query));
        try {
            return !asked.await(PATIENCE)
                    || !(asked.state() instanceof Job.State.Done<Boolean>(Boolean there))
                    || there;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
