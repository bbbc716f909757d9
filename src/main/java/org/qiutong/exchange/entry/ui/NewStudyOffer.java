package org.qiutong.exchange.entry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import java.util.Optional;
import org.qiutong.access.Acting;
import org.qiutong.access.Role;
import org.qiutong.exchange.entry.StudyEntry;
import org.qiutong.kit.Localized;
import org.qiutong.kit.PageOffer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;

/// Offers researchers to begin a study, where all studies are.
@org.springframework.stereotype.Component
@ConditionalOnWebApplication
class NewStudyOffer implements PageOffer {

    @Override
    public Optional<Component> on(About about, String id) {
        if (about != About.STUDIES || !Acting.has(Role.RESEARCHER)) {
            return Optional.empty();
        }
        Button begin = Localized.text(new Button(), "entry.study");
        begin.addThemeVariants(ButtonVariant.PRIMARY);
        begin.addClickListener(_ -> UI.getCurrentOrThrow().navigate("studies/" + StudyEntry.NEW));
        return Optional.of(begin);
    }

    @Override
    public boolean isAction() {
        return true;
    }
}
