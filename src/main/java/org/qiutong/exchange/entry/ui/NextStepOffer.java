package org.qiutong.exchange.entry.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import java.util.Optional;
import org.qiutong.access.Acting;
import org.qiutong.access.Role;
import org.qiutong.coding.CodingService;
import org.qiutong.exchange.entry.InterviewEntry;
import org.qiutong.id.StudyId;
import org.qiutong.kit.EmptyState;
import org.qiutong.kit.FormRow;
import org.qiutong.kit.Localized;
import org.qiutong.kit.PageOffer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.annotation.Order;

/// Offers the team of a study to add a transcript; where there is none yet, it says what comes
/// next.
@org.springframework.stereotype.Component
@ConditionalOnWebApplication
@Order(-1)
class NextStepOffer implements PageOffer {

    private final InterviewEntry interviews;
    private final CodingService coding;

    NextStepOffer(InterviewEntry interviews, CodingService coding) {
        this.interviews = interviews;
        this.coding = coding;
    }

    @Override
    public Optional<Component> on(About about, String id) {
        if (about != About.STUDY || !Acting.has(Role.RESEARCHER)) {
            return Optional.empty();
        }
        StudyId study = new StudyId(id);
        if (!interviews.canAdd(study)) {
            return Optional.empty();
        }
        Button add = Localized.text(new Button(), "entry.interview");
        add.addClickListener(
                _ -> UI.getCurrentOrThrow().navigate("studies/" + study + "/transcripts/new"));
        if (!coding.transcribed(study).isEmpty()) {
            return Optional.of(FormRow.buttons(add));
        }
        add.addThemeVariants(ButtonVariant.PRIMARY);
        return Optional.of(new EmptyState("entry.next", "entry.next.advice", add));
    }
}
