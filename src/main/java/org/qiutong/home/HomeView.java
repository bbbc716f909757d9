package org.qiutong.home;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import org.qiutong.ground.cards.AnswerSentence;
import org.qiutong.ground.cards.LabelWords;
import org.qiutong.kit.EmptyState;
import org.qiutong.kit.LanguageText;
import org.qiutong.kit.Loaded;
import org.qiutong.kit.Localized;
import org.qiutong.kit.PageHeader;

/// The first page: the entry points, and an overview of the evidence.
@Route("")
@Menu(title = "home.title", order = 10)
@AnonymousAllowed
class HomeView extends Div implements BeforeEnterObserver {

    private final HomeReading reading;
    private final Loaded<HomeReading.Page> loaded = new Loaded<>(HomeView::show);

    HomeView(HomeReading reading) {
        this.reading = reading;
        Div doors =
                new Div(
                        door("common-ground", "home.ground", "home.ground.about"),
                        door("ask", "home.ask", "home.ask.about"),
                        door("quotations", "home.quotations", "home.quotations.about"),
                        door("barriers", "home.barriers", "home.barriers.about"));
        doors.addClassName("doors");
        add(new PageHeader("home.heading").about("home.about").cited(), doors, loaded);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        loaded.load(reading::page);
    }

    private static Component door(String address, String titleKey, String aboutKey) {
        return new Article(
                new H2(Localized.text(new Anchor(address), titleKey)),
                Localized.text(new Paragraph(), aboutKey));
    }

    private static Component show(HomeReading.Page page) {
        if (page.studies().isEmpty()) {
            return new EmptyState("studies.none", "studies.advice");
        }
        Section all = new Section(Localized.text(new H2(), "home.studies"));
        for (HomeReading.OfStudy study : page.studies()) {
            Anchor link = new Anchor("studies/" + study.id());
            link.add(LanguageText.of(study.title()));
            all.add(new Paragraph(link), LanguageText.paragraph(study.summary()));
        }
        return new Div(
                shared(page),
                all,
                new Section(
                        Localized.text(new H2(), "home.coverage"),
                        Coverage.table("home.coverage", page.coverage())));
    }

    /// What all sides hold, with the certainty of each.
    private static Section shared(HomeReading.Page page) {
        Section section =
                new Section(
                        Localized.text(new H2(), "home.shared"),
                        new AnswerSentence(
                                page.answer(),
                                Optional.empty(),
                                label -> "common-ground?label=" + label));
        if (page.shared().isEmpty()) {
            section.add(Localized.text(new Paragraph(), "home.shared.none"));
            return section;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("shared");
        for (HomeReading.Shared row : page.shared()) {
            Anchor link = new Anchor("concepts/" + row.concept());
            link.add(LanguageText.of(row.name()));
            list.add(new ListItem(link, LabelWords.badges(row.label(), row.reading())));
        }
        Anchor all = Localized.text(new Anchor("common-ground"), "home.shared.all");
        section.add(list, new Paragraph(all));
        return section;
    }
}
