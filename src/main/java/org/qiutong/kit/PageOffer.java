package org.qiutong.kit;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Optional;

/// What a feature offers to do with the study, studies, expert, quotation or concept that a page
/// shows. The page does not know the feature: each offer is a bean.
public interface PageOffer {

    /// What a page is about.
    enum About {
        STUDY,
        /// All there are.
        STUDIES,
        EXPERT,
        QUOTATION,
        CONCEPT,
        INSTITUTION
    }

    /// The part of the page that offers it; empty for a reader who may not do it.
    ///
    /// @param id of what the page is about; empty for all studies
    Optional<Component> on(About about, String id);

    /// All that is offered on a page.
    static Component[] all(List<PageOffer> offers, About about, String id) {
        return offers.stream()
                .flatMap(offer -> offer.on(about, id).stream())
                .toArray(Component[]::new);
    }
}
