package org.qiutong.translation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.util.IllformedLocaleException;
import java.util.Optional;
import org.qiutong.id.QuotationId;
import org.qiutong.kit.Loaded;
import org.qiutong.kit.Missing;
import org.qiutong.text.LanguageTag;
import org.qiutong.translation.Translation;
import org.qiutong.translation.TranslationService;
import org.qiutong.translation.ui.EditorPage.Opened;
import org.qiutong.translation.ui.EditorPage.Reason;

/// The page on which a translation is written and reviewed.
@Route("translations/:study/:name/:language")
@RolesAllowed("RESEARCHER")
class TranslationView extends Div implements BeforeEnterObserver {

    private final TranslationService desk;
    private final String account;
    private final Loaded<Opened> page = new Loaded<>(this::page);

    TranslationView(TranslationService desk, AuthenticationContext user) {
        this.desk = desk;
        this.account = user.getPrincipalName().orElseThrow();
        add(page);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String quotation = Missing.id(event);
        String language = event.getRouteParameters().get("language").orElseThrow();
        page.load(() ->
                open(Missing.unless(quotation, QuotationId::new), language, new Reason.Visited()));
    }

    private Component page(Opened opened) {
        Translation shown = opened.translation();
        return new EditorPage(
                opened,
                account,
                change -> desk.change(shown, change),
                why -> page.load(() -> open(shown.quotation(), shown.language().value(), why)));
    }

    private Opened open(QuotationId quotation, String language, Reason why) {
        Translation translation =
                tag(language)
                        .flatMap(tag -> desk.translation(quotation, tag))
                        .orElseThrow(() -> new Missing(quotation + "/" + language));
        return new Opened(
                translation, desk.history(translation), desk.glossary(translation.study()), why);
    }

    private static Optional<LanguageTag> tag(String language) {
        try {
            return Optional.of(new LanguageTag(language));
        } catch (IllformedLocaleException e) {
            return Optional.empty();
        }
    }
}
