package org.qiutong.exchange.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.VaadinService;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.qiutong.exchange.ImportBatch;
import org.qiutong.exchange.ImportRefused;
import org.qiutong.kit.Localized;
import org.qiutong.kit.Problem;
import org.qiutong.kit.ProblemNote;
import org.springframework.security.concurrent.DelegatingSecurityContextExecutor;

/// Where the steps of an import are run and shown. They run off the session's lock, for they may
/// take longer than anybody waits for a click.
final class ResultArea extends Div {

    private final Consumer<ImportBatch> store;

    /// @param store stores what was checked
    ResultArea(Consumer<ImportBatch> store) {
        this.store = store;
        getElement().setAttribute("aria-live", "polite");
        show(new ImportResult.Nothing());
    }

    boolean isBusy() {
        return getElement().hasAttribute("aria-busy");
    }

    void show(ImportResult result) {
        replace(result.show(store));
    }

    /// @param job runs in another thread: it touches no components
    void run(Supplier<ImportResult> job) {
        UI ui = UI.getCurrentOrThrow();
        getElement().setAttribute("aria-busy", "true");
        replace(Localized.text(new Paragraph(), "import.working"));
        Future<?> _ =
                CompletableFuture.supplyAsync(
                                job,
                                new DelegatingSecurityContextExecutor(
                                        VaadinService.getCurrent().getExecutor()))
                        .whenComplete((result, failure) -> {
                            Future<?> _ = ui.access(() -> finish(job, result, failure));
                        });
    }

    private void finish(
            Supplier<ImportResult> job,
            @Nullable ImportResult result,
            @Nullable Throwable failure) {
        getElement().removeAttribute("aria-busy");
        if (result != null) {
            show(result);
        } else if (failure != null && failure.getCause() instanceof ImportRefused refused) {
            show(new ImportResult.Refused(refused));
        } else if (failure != null) {
            replace(new ProblemNote(Problem.log(failure), () -> run(job)));
        }
    }

    private void replace(Component shown) {
        removeAll();
        add(shown);
    }
}
