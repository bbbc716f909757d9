package org.qiutong.study.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import org.qiutong.kit.EmptyState;
import org.qiutong.kit.LanguageText;
import org.qiutong.kit.Loaded;
import org.qiutong.kit.PageHeader;
import org.qiutong.kit.PageOffer;
import org.qiutong.study.Study;
import org.qiutong.study.StudyService;

/// All studies.
@Route("studies")
@Menu(title = "studies.title", order = 70)
@AnonymousAllowed
class StudiesView extends Div implements BeforeEnterObserver {

    private final StudyService studies;
    private final Loaded<List<Study>> loaded;

    StudiesView(StudyService studies, List<PageOffer> offers) {
        this.studies = studies;
        this.loaded =
                new Loaded<>(all -> {
                    Div page = new Div(show(all));
                    page.add(PageOffer.all(offers, PageOffer.About.STUDIES, ""));
                    return page;
                });
        add(
                new PageHeader("studies.title")
                        .about("studies.about")
                        .cited()
                        .actions(PageOffer.actions(offers, PageOffer.About.STUDIES, "")),
                loaded);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        loaded.load(studies::studies);
    }

    private static Component show(List<Study> all) {
        if (all.isEmpty()) {
            return new EmptyState("studies.none", "studies.advice");
        }
        OrderedList list = new OrderedList();
        list.addClassName("cards");
        list.getElement().setAttribute("role", "list");
        for (Study study : all) {
            Anchor link = new Anchor("studies/" + study.id());
            link.add(LanguageText.of(study.title()));
            list.add(
                    new ListItem(
                            new Article(new H2(link), LanguageText.paragraph(study.summary()))));
        }
        return list;
    }
}
