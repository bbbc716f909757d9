package org.qiutong.translation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.util.IllformedLocaleException;
import java.util.Optional;
import org.qiutong.kit.Loaded;
import org.qiutong.kit.Missing;
import org.qiutong.text.LanguageTag;
import org.qiutong.translation.EditConflict;
import org.qiutong.translation.Translation;
import org.qiutong.translation.TranslationService;

/// Where one rendering is written and reviewed.
@Route("translations/:study/:name/:language")
@RolesAllowed("RESEARCHER")
class TranslationView extends Div implements BeforeEnterObserver {

    private final TranslationService desk;
    private final String account;

    TranslationView(TranslationService desk, AuthenticationContext user) {
        this.desk = desk;
        this.account = user.getPrincipalName().orElseThrow();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String quotation = Missing.id(event);
        String language = event.getRouteParameters().get("language").orElseThrow();
        removeAll();
        Loaded<EditorPage.Opened> loaded = new Loaded<>(opened -> page(opened, quotation));
        add(loaded);
        loaded.load(() -> open(quotation, language, Optional.empty()));
    }

    private EditorPage page(EditorPage.Opened opened, String quotation) {
        Translation translation = opened.translation();
        return new EditorPage(
                opened,
                account,
                change ->
                        desk.change(
                                quotation, translation.language(), translation.version(), change),
                conflict -> {
                    Loaded<EditorPage.Opened> loaded =
                            new Loaded<>(again -> page(again, quotation));
                    removeAll();
                    add(loaded);
                    loaded.load(() -> open(quotation, translation.language().value(), conflict));
                });
    }

    private EditorPage.Opened open(
            String quotation, String language, Optional<EditConflict> conflict) {
        Translation translation =
                language(language)
                        .flatMap(tag -> desk.translation(quotation, tag))
                        .orElseThrow(() -> new Missing(quotation + "/" + language));
        return new EditorPage.Opened(
                translation,
                desk.history(translation),
                desk.glossary(quotation.substring(0, quotation.indexOf('/'))),
                conflict.map(EditConflict::ours));
    }

    private static Optional<LanguageTag> language(String tag) {
        try {
            return Optional.of(new LanguageTag(tag));
        } catch (IllformedLocaleException e) {
            return Optional.empty();
        }
    }
}
