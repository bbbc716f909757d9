package org.qiutong.exchange.entry.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.qiutong.access.AccountNames;
import org.qiutong.access.AccountNames.Person;
import org.qiutong.exchange.entry.StudyEntry;
import org.qiutong.kit.Loaded;
import org.qiutong.kit.PageHeader;
import org.qiutong.people.Community;
import org.qiutong.people.PeopleService;

/// Begins a study: what must be known before the first interview is added.
@Route("studies/" + StudyEntry.NEW)
@RolesAllowed("RESEARCHER")
class NewStudyView extends Div implements BeforeEnterObserver {

    private final PeopleService people;
    private final AccountNames accounts;
    private final Loaded<Page> loaded;

    private record Page(List<Community> communities, List<Person> accounts) {}

    NewStudyView(StudyEntry studies, PeopleService people, AccountNames accounts) {
        this.people = people;
        this.accounts = accounts;
        loaded =
                new Loaded<>(
                        page -> new NewStudyForm(studies, page.communities(), page.accounts()));
        add(PageHeader.plain("entry.study").about("entry.study.about"), loaded);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        loaded.load(() -> new Page(people.communities(), accounts.teamMates()));
    }
}
