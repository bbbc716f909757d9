package org.qiutong.ground.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.qiutong.ground.GroundFilter;
import org.qiutong.ground.GroundOrder;
import org.qiutong.ground.GroundService;
import org.qiutong.id.StudyId;
import org.qiutong.kit.Loaded;
import org.qiutong.kit.Localized;
import org.qiutong.kit.PageOffer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/// Leads from a study to its labels, if it has any, before all else that its page offers.
@org.springframework.stereotype.Component
@ConditionalOnWebApplication
@Order(Ordered.HIGHEST_PRECEDENCE)
class GroundOffer implements PageOffer {

    private final GroundService ground;

    GroundOffer(GroundService ground) {
        this.ground = ground;
    }

    @Override
    public Optional<Component> on(About about, String id) {
        if (about != About.STUDY) {
            return Optional.empty();
        }
        GroundFilter study = GroundFilter.ALL.ofStudy(new StudyId(id));
        Loaded<Boolean> loaded = new Loaded<>(any -> any ? link(id) : new Div());
        loaded.load(() -> !ground.list(study, GroundOrder.CODEBOOK).rows().isEmpty());
        return Optional.of(loaded);
    }

    private static Component link(String study) {
        return new Paragraph(
                Localized.text(new Anchor("common-ground?study=" + study), "ground.ofStudy"));
    }
}
