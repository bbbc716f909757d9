package org.qiutong.access.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.qiutong.access.OwnAccountService;
import org.qiutong.access.SignIn;
import org.qiutong.kit.FormRow;
import org.qiutong.kit.Localized;

/// Where one is signed in, and how to end that.
final class SessionList extends Section {

    private final OwnAccountService own;
    private final ActionNote outcome = new ActionNote();

    SessionList(OwnAccountService own, List<SignIn> sessions) {
        this.own = own;
        addClassName("form");
        show(sessions);
    }

    private void show(List<SignIn> sessions) {
        removeAll();
        UnorderedList list = new UnorderedList();
        sessions.forEach(each -> list.add(item(each)));
        add(Localized.text(new H2(), "account.sessions"), list);
        Button others = Localized.text(new Button(), "account.sessions.endOthers");
        others.setEnabled(sessions.size() > 1);
        others.addClickListener(_ -> {
            own.endOthers();
            outcome.say("account.sessions.ended");
            show(own.sessions());
        });
        add(FormRow.buttons(others, outcome));
    }

    private Component item(SignIn session) {
        ListItem item =
                new ListItem(
                        new Span(AccountWords.device(session.device())),
                        Localized.text(
                                new Span(),
                                session.current() ? "account.session.here" : "account.session",
                                Map.of(
                                        "since",
                                        Date.from(session.since()),
                                        "used",
                                        Date.from(session.used()))));
        item.addClassName("ways");
        if (!session.current()) {
            Button end = Localized.text(new Button(), "account.session.end");
            end.addClickListener(_ -> {
                own.end(session.id());
                show(own.sessions());
            });
            item.add(end);
        }
        return item;
    }
}
