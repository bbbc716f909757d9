package org.qiutong.kit;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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

    /// Whether it is a button for the head of the page, and not a part below what the page shows.
    default boolean isAction() {
        return false;
    }

    /// All that is offered on a page below what it shows.
    static Component[] all(List<PageOffer> offers, About about, String id) {
        return on(offers.stream().filter(offer -> !offer.isAction()), about, id);
    }

    /// The buttons for the head of a page.
    static Component[] actions(List<PageOffer> offers, About about, String id) {
        return on(offers.stream().filter(PageOffer::isAction), about, id);
    }

    private static Component[] on(Stream<PageOffer> offers, About about, String id) {
        return offers.flatMap(offer -> offer.on(about, id).stream()).toArray(Component[]::new);
    }
}
