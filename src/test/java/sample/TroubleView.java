package sample;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.qiutong.kit.Loaded;
import org.qiutong.kit.Localized;
import org.qiutong.kit.PageHeader;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.PessimisticLockingFailureException;

/// A view in trouble: when it is built, while it loads or on a click, by its parameter `at`, for as
/// long as a test says.
@Route("trouble")
@AnonymousAllowed
class TroubleView extends Div implements BeforeEnterObserver {

    /// What a call does: nothing, or throw an exception.
    static final AtomicReference<Runnable> TROUBLE = new AtomicReference<>(() -> {});

    static final Runnable DATABASE_GONE =
            () -> {
                throw new DataAccessResourceFailureException("a secret of the inside");
            };

    static final Runnable OTHERS_IN_THE_WAY =
            () -> {
                throw new PessimisticLockingFailureException("a secret of the inside");
            };

    static Runnable waitFor(CountDownLatch latch) {
        return () -> {
            try {
                latch.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        };
    }

    private final Loaded<String> loaded =
            new Loaded<>(_ -> Localized.text(new Paragraph(), "sample.about"));

    TroubleView() {
        Button button = Localized.text(new Button(), "sample.note");
        button.addClickListener(_ -> TROUBLE.get().run());
        add(new PageHeader("sample.title"), button, loaded);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        switch (event.getLocation().getQueryParameters().getSingleParameter("at").orElse("")) {
            case "building" -> TROUBLE.get().run();
            case "loading" ->
                    loaded.load(() -> {
                        TROUBLE.get().run();
                        return "";
                    });
            default -> {}
        }
    }
}
