package org.qiutong.correction.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.qiutong.access.Acting;
import org.qiutong.access.Role;
import org.qiutong.correction.CorrectionService;
import org.qiutong.evidence.EvidenceService;
import org.qiutong.evidence.Quotation;
import org.qiutong.id.QuotationId;
import org.qiutong.kit.PageOffer;
import org.qiutong.people.PeopleService;
import org.qiutong.people.PeopleService.ExpertFilter;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;

/// Offers researchers to correct a quotation on its page.
@org.springframework.stereotype.Component
@ConditionalOnWebApplication
class CorrectionOffer implements PageOffer {

    private final CorrectionService corrections;
    private final EvidenceService evidence;
    private final PeopleService people;

    CorrectionOffer(CorrectionService corrections, EvidenceService evidence, PeopleService people) {
        this.corrections = corrections;
        this.evidence = evidence;
        this.people = people;
    }

    @Override
    public Optional<Component> on(About about, String id) {
        if (about != About.QUOTATION || !Acting.has(Role.RESEARCHER)) {
            return Optional.empty();
        }
        return evidence.quotation(new QuotationId(id)).map(this::form);
    }

    private Component form(Quotation quotation) {
        return new CorrectionForm(
                corrections,
                quotation,
                people.experts(new ExpertFilter(Optional.of(quotation.study()), Optional.empty())));
    }
}
