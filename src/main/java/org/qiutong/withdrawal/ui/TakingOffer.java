package org.qiutong.withdrawal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.Optional;
import org.qiutong.id.ExpertId;
import org.qiutong.id.QuotationId;
import org.qiutong.id.StudyId;
import org.qiutong.kit.Localized;
import org.qiutong.kit.PageOffer;
import org.qiutong.withdrawal.Deletions;
import org.qiutong.withdrawal.Subject;
import org.qiutong.withdrawal.Withdrawals;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;

/// Offers researchers to withdraw or delete what a page shows.
@org.springframework.stereotype.Component
@ConditionalOnWebApplication
class TakingOffer implements PageOffer {

    private final Withdrawals withdrawals;
    private final Deletions deletions;
    private final AuthenticationContext user;

    TakingOffer(Withdrawals withdrawals, Deletions deletions, AuthenticationContext user) {
        this.withdrawals = withdrawals;
        this.deletions = deletions;
        this.user = user;
    }

    @Override
    public Optional<Component> on(About about, String id) {
        return user.hasRole("RESEARCHER")
                ? subject(about, id).map(this::section)
                : Optional.empty();
    }

    private static Optional<Subject> subject(About about, String id) {
        return switch (about) {
            case STUDY -> Optional.of(Subject.study(new StudyId(id)));
            case EXPERT -> Optional.of(Subject.expert(new ExpertId(id)));
            case QUOTATION -> Optional.of(Subject.quotation(new QuotationId(id)));
            case STUDIES, CONCEPT, INSTITUTION -> Optional.empty();
        };
    }

    private Component section(Subject subject) {
        Div ways =
                new Div(
                        button("withdrawal.withdraw", subject, TakingDialog.Way.WITHDRAW),
                        button("withdrawal.delete", subject, TakingDialog.Way.DELETE),
                        Localized.text(
                                new Anchor("withdrawals?study=" + subject.study()),
                                "withdrawal.list"));
        ways.addClassName("ways");
        Section section = new Section(Localized.text(new H2(), "withdrawal.offer"), ways);
        section.addClassName("taking");
        return section;
    }

    private Button button(String key, Subject subject, TakingDialog.Way way) {
        Button button = Localized.text(new Button(), key);
        button.getElement().setAttribute("aria-haspopup", "dialog");
        button.addClickListener(_ -> new TakingDialog(withdrawals, deletions, subject, way).open());
        return button;
    }
}
